package org.openhaven.directory.exchange.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a source before its rows are read.
 *
 * @param format the format's name
 * @param source the source's name unless a person gives another
 * @param edition the date the list speaks of, from workbook, mapping or file name; null
 * if none of them tells
 * @param focus value of the filter {@code focus} that holds for all rows, or null
 * @param completeFilters filters that the source's form asks about: where a filled
 * checklist ticks nothing for them, nothing holds
 * @param codeNames names of codes that only the file's own code book knows
 * @param rows how many rows there are, rejected ones too
 * @param notices what a person should know about the files
 */
public record SourceDescription(String format, String source, @Nullable LocalDate edition, @Nullable String focus,
		SortedSet<String> completeFilters, SortedMap<String, String> codeNames, long rows, List<RowNotice> notices) {

	/**
	 * Copies the collections.
	 */
	public SourceDescription {
		completeFilters = Collections.unmodifiableSortedSet(new TreeSet<>(completeFilters));
		codeNames = Collections.unmodifiableSortedMap(new TreeMap<>(codeNames));
		notices = List.copyOf(notices);
	}

}
