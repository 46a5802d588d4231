package org.openhaven.directory.vocabulary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The filters of Haven, their values and what proves them: vocabulary.csv, read once.
 * Every rule is resolved, so that it can be asked at once. Immutable and safe for use by
 * many threads.
 */
public final class Vocabulary {

	private final Map<FilterValue, VocabularyEntry> entries;

	private final Map<String, List<VocabularyEntry>> entriesByFilter;

	private final Map<FilterValue, Set<FilterValue>> implied;

	Vocabulary(List<VocabularyEntry> entries) {
		this.entries = byKey(entries);
		this.entriesByFilter = entries.stream()
			.collect(Collectors.groupingBy((entry) -> entry.key().filter(), LinkedHashMap::new,
					Collectors.toUnmodifiableList()));
		this.implied = entries.stream()
			.collect(Collectors.toUnmodifiableMap(VocabularyEntry::key, (entry) -> closure(entry.key())));
	}

	/**
	 * The vocabulary of this version of Haven.
	 * @return always the same object
	 */
	public static Vocabulary standard() {
		return Standard.VOCABULARY;
	}

	/**
	 * Every value of every filter.
	 * @return the entries in the order of the file, in which pages list them
	 */
	public List<VocabularyEntry> entries() {
		return List.copyOf(this.entries.values());
	}

	/**
	 * The filters that have listed values.
	 * @return their parameter names, in the order of the file
	 */
	public List<String> filters() {
		return List.copyOf(this.entriesByFilter.keySet());
	}

	/**
	 * The values of one filter.
	 * @param filter a parameter name, for example {@code payment}
	 * @return its entries in the order of the file; none for an unknown filter or one
	 * whose values are open
	 */
	public List<VocabularyEntry> entries(String filter) {
		return this.entriesByFilter.getOrDefault(filter, List.of());
	}

	/**
	 * Looks a value up.
	 * @param key the filter and its value
	 * @return its entry, or empty for one that is not listed
	 */
	public Optional<VocabularyEntry> findEntry(FilterValue key) {
		return Optional.ofNullable(this.entries.get(key));
	}

	/**
	 * Whether the value is listed. Open values ({@link Filter#takesOpenValues()}) are not
	 * listed, and so not known here.
	 * @param key the filter and its value
	 * @return whether there is an entry
	 */
	public boolean knows(FilterValue key) {
		return this.entries.containsKey(key);
	}

	/**
	 * All wider values that a listing with this one also has, directly or by way of
	 * others.
	 * @param key the narrower value
	 * @return the wider ones, without the value itself; none for an unknown value
	 */
	public Set<FilterValue> impliedBy(FilterValue key) {
		return this.implied.getOrDefault(key, Set.of());
	}

	/**
	 * Leaves out what a narrower value says already.
	 * @param values any, for example of one filter of a listing
	 * @return those that no other of them implies, in the same order
	 */
	public List<FilterValue> narrowest(Collection<FilterValue> values) {
		Set<FilterValue> wider = values.stream()
			.flatMap((value) -> impliedBy(value).stream())
			.collect(Collectors.toSet());
		return values.stream().filter((value) -> !wider.contains(value)).toList();
	}

	private Set<FilterValue> closure(FilterValue start) {
		Set<FilterValue> reached = new LinkedHashSet<>();
		Deque<FilterValue> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			for (FilterValue wider : directlyImpliedBy(open.pop())) {
				if (reached.add(wider)) {
					open.push(wider);
				}
			}
		}
		reached.remove(start);
		return Collections.unmodifiableSet(reached);
	}

	private Set<FilterValue> directlyImpliedBy(FilterValue key) {
		VocabularyEntry entry = this.entries.get(key);
		if (entry == null) {
			throw new IllegalArgumentException("The vocabulary implies " + key + ", which it does not list");
		}
		return entry.implies();
	}

	private static Map<FilterValue, VocabularyEntry> byKey(List<VocabularyEntry> entries) {
		return Collections.unmodifiableMap(entries.stream()
			.collect(Collectors.toMap(VocabularyEntry::key, Function.identity(), Vocabulary::refuseRepeat,
					LinkedHashMap::new)));
	}

	private static VocabularyEntry refuseRepeat(VocabularyEntry first, VocabularyEntry second) {
		throw new IllegalArgumentException("The vocabulary lists " + second.key() + " twice");
	}

	/** Read when first asked for. */
	private static final class Standard {

		private static final Vocabulary VOCABULARY = new Vocabulary(
				new VocabularyReader(ReferenceTable.rows("vocabulary.csv")).entries());

	}

}
