package org.openhaven.api.search;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.openhaven.directory.source.Credits;
import org.openhaven.search.document.FacilityRow;
import tools.jackson.core.JsonGenerator;

/** Writes the members of an answer that tell where its rows come from. */
public final class Origin {

	private Origin() {
	}

	/**
	 * Whether the directory is made up, the notice, and who wants to be named.
	 * @param rows all that the answer shows
	 * @param sample whether the directory is made up
	 * @param language English or Spanish
	 * @param json where to write, inside an object
	 */
	public static void write(Stream<FacilityRow> rows, boolean sample, Locale language, JsonGenerator json) {
		SortedSet<String> sources = new TreeSet<>();
		rows.forEach((row) -> row.addSources(sources));
		if (sample) {
			json.writeBooleanProperty("sample", true);
		}
		json.writeStringProperty("notice", Notice.of(sample, language));
		json.writeArrayPropertyStart("attribution");
		Credits.of(sources).forEach(json::writeString);
		json.writeEndArray();
	}

}
