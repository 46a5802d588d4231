package org.openhaven.search.understanding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.understanding.Dictionary.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class DictionaryTests {

	private static final PlainWords PLAIN_WORDS = new PlainWords(Gazetteer.standard());

	private static final List<Entry> ENTRIES = Dictionary.standard().entries();

	@Test
	void thereAreAThousandEntries() {
		assertThat(ENTRIES).hasSizeGreaterThan(1000);
	}

	@Test
	void everyValueIsInTheVocabulary() {
		assertThat(ENTRIES).allSatisfy((entry) -> values(entry)
			.forEach((value) -> assertThat(Vocabulary.standard().knows(value)).as("%s: %s", entry.phrase(), value)
				.isTrue()));
	}

	@Test
	void everyEntryIsUnderstoodAlone() {
		assertThat(misunderstood("", "")).isEmpty();
	}

	@Test
	void everyEntryIsUnderstoodInAnEnglishSentence() {
		assertThat(misunderstood("please help me find ", " thank you please")).isEmpty();
	}

	@Test
	void everyEntryIsUnderstoodInASpanishSentence() {
		assertThat(misunderstood("necesito encontrar ", " por favor, gracias")).isEmpty();
	}

	@Test
	void everyEntryWithAPlaceIsUnderstood() {
		assertThat(misunderstood("", ", Tucson, AZ 85741")).isEmpty();
	}

	@Test
	void everyHealthPlanOfAStateIsAnEntry() {
		Set<String> phrases = ENTRIES.stream()
			.map((entry) -> String.join(" ", Sentence.words(entry.phrase())))
			.collect(Collectors.toSet());

		assertThat(Table.rows("state-plans.tsv", 2)).allSatisfy((row) -> {
			assertThat(Gazetteer.standard().findState(row.get(0))).as(row.get(0)).isPresent();
			assertThat(Table.phrases(row.get(1))).map((phrase) -> String.join(" ", Sentence.words(phrase)))
				.isSubsetOf(phrases);
		});
	}

	private static List<String> misunderstood(String before, String behind) {
		return ENTRIES.stream()
			.filter((entry) -> !entry.meaning().needs().isEmpty())
			.filter((entry) -> !told(before + entry.phrase() + behind).containsAll(expected(entry)))
			.map((entry) -> entry.phrase() + ": " + told(before + entry.phrase() + behind))
			.toList();
	}

	private static Set<String> expected(Entry entry) {
		return entry.meaning()
			.needs()
			.stream()
			.map((need) -> need.filter() + "=" + String.join(",", need.values()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> told(String words) {
		return PLAIN_WORDS.understand(words, Context.NONE)
			.understood()
			.stream()
			.map((part) -> part.filter() + "=" + part.value())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<FilterValue> values(Entry entry) {
		return Stream.concat(entry.meaning().needs().stream(), entry.meaning().negated().stream())
			.flatMap((need) -> need.values()
				.stream()
				.map((value) -> new FilterValue(need.filter(), value.replaceFirst("^-", ""))));
	}

}
