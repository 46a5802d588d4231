package org.openhaven.directory.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a list claims to be complete for: only places inside it can become missing.
 *
 * @param everything whether it is complete
 * @param regions else the states it is complete for, upper case; none means that it is
 * complete for nothing
 */
public record Coverage(boolean everything, SortedSet<String> regions) {

	/** A list that is complete. */
	public static final Coverage ALL = new Coverage(true, new TreeSet<>());

	/** A list from whose silence nothing follows. */
	public static final Coverage NOTHING = new Coverage(false, new TreeSet<>());

	private static final String STATES = "state=";

	/** Copies the set. */
	public Coverage {
		regions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(regions));
	}

	/**
	 * Reads the option {@code --covers}.
	 * @param text {@code all}, {@code nothing} or {@code state=MA,VT}
	 * @return the coverage
	 * @throws IllegalArgumentException if it is none of these
	 */
	public static Coverage parse(String text) {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "all" -> ALL;
			case "nothing" -> NOTHING;
			default -> ofStates(text.strip());
		};
	}

	private static Coverage ofStates(String text) {
		if (!text.toLowerCase(Locale.ROOT).startsWith(STATES)) {
			throw refused(text);
		}
		SortedSet<String> regions = Arrays.stream(text.substring(STATES.length()).split(","))
			.map((region) -> region.strip().toUpperCase(Locale.ROOT))
			.collect(Collectors.toCollection(TreeSet::new));
		if (!regions.stream().allMatch((region) -> region.matches("[A-Z0-9-]{1,20}"))) {
			throw refused(text);
		}
		return new Coverage(false, regions);
	}

	private static IllegalArgumentException refused(String text) {
		return new IllegalArgumentException(
				"A list covers 'all', 'nothing' or states as in 'state=MA,VT', was '" + text + "'");
	}

	/**
	 * Whether a place lies inside.
	 * @param region its state, null if unknown
	 * @return true if its absence from the list means something
	 */
	public boolean holds(@Nullable String region) {
		return this.everything || (region != null && this.regions.contains(region));
	}

	/**
	 * Whether nothing lies inside.
	 * @return true for {@link #NOTHING}
	 */
	public boolean isEmpty() {
		return !this.everything && this.regions.isEmpty();
	}

	/** The form that {@link #parse} reads. */
	@Override
	public String toString() {
		if (this.everything) {
			return "all";
		}
		return this.regions.isEmpty() ? "nothing" : STATES + String.join(",", this.regions);
	}

}
