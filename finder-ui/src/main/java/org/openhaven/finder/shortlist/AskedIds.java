package org.openhaven.finder.shortlist;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.openhaven.directory.facility.FacilityId;

/**
 * The places that an address asks for.
 *
 * @param ids each once, in order, at most {@link #MOST}
 * @param unreadable how many entries are no id at all
 * @param tooMany how many more there are than a list holds
 */
record AskedIds(List<FacilityId> ids, int unreadable, int tooMany) {

	/** More than anybody can call in a day, and still one short address. */
	static final int MOST = 20;

	AskedIds {
		ids = List.copyOf(ids);
	}

	/**
	 * Reads whatever was sent.
	 * @param values of the parameter, each with ids divided by commas or blanks
	 */
	static AskedIds of(String... values) {
		List<String> entries = Arrays.stream(values)
			.flatMap((value) -> Stream.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+")))
			.filter((entry) -> !entry.isEmpty())
			.distinct()
			.toList();
		Set<FacilityId> ids = new LinkedHashSet<>();
		entries.forEach((entry) -> id(entry).ifPresent(ids::add));
		return new AskedIds(ids.stream().limit(MOST).toList(), entries.size() - ids.size(),
				Math.max(0, ids.size() - MOST));
	}

	private static Optional<FacilityId> id(String text) {
		try {
			return Optional.of(new FacilityId(text));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

}
