package org.openhaven.search.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.search.gazetteer.Gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

class PlainWordsTests {

	private static final PlainWords PLAIN_WORDS = new PlainWords(Gazetteer.standard());

	@Test
	void partsAreToldAsTypedWithTheirPositions() {
		Understanding understanding = understand("Suboxen near TUCSON, az  takes Medicaid");

		assertThat(understanding.understood()).containsExactly(
				new Understood("Suboxen", 0, 7, "medication", "buprenorphine"),
				new Understood("near TUCSON, az", 8, 23, "near", "Tucson, AZ"),
				new Understood("takes Medicaid", 25, 39, "payment", "medicaid"));
	}

	@Test
	void excludedValueHasASign() {
		Understood part = understand("no methadone").understood().getFirst();

		assertThat(part.value()).isEqualTo("-methadone");
		assertThat(part.excluded()).isTrue();
		assertThat(part.values()).extracting("value").containsExactly("methadone");
	}

	@Test
	void alternativesAreOneOccurrenceAndOthersAreSeveral() {
		assertThat(understand("medicaid or medicare").parameters()).containsEntry("payment",
				List.of("medicaid,medicare"));
		assertThat(understand("heroin and meth").parameters()).containsEntry("substance",
				List.of("opioids", "methamphetamine"));
	}

	@Test
	void radiusIsToldBesideThePlace() {
		Understanding understanding = understand("detox within 10 miles of tucson");

		assertThat(understanding.radius()).isEqualTo("10mi");
		assertThat(understanding.findPlace()).containsInstanceOf(PlaceWords.Named.class);
	}

	@Test
	void numberInWordsIsAnAgeOrADistance() {
		assertThat(understand("my thirty five year old brother").parameters()).containsEntry("age", List.of("adults"));
		assertThat(understand("mi abuelo de setenta y cinco años").parameters()).containsEntry("age",
				List.of("seniors"));
		assertThat(understand("rehab within fifty miles of amarillo").radius()).isEqualTo("50mi");
	}

	@Test
	void addressWithoutAWordBeforeItIsAPlace() {
		Understanding understanding = understand("742 evergreen terrace springfield or 97477 detox");

		assertThat(understanding.findPlace()).get()
			.isInstanceOfSatisfying(PlaceWords.Named.class,
					(named) -> assertThat(named.place().label()).isEqualTo("Springfield, OR 97477"));
		assertThat(understanding.rest()).isEmpty();
	}

	@Test
	void numberBesideAnOrdinaryWordIsNoAddress() {
		assertThat(understand("2 kids want a place in boston").place()).isInstanceOf(PlaceWords.Named.class);
		assertThat(understand("3 4 way house").findPlace()).isEmpty();
	}

	@Test
	void wordThatTellsOfALifeIsNotLookedFor() {
		Understanding told = understand("my son is 16 and i found percs in his room");

		assertThat(told.rest()).isEmpty();
		assertThat(told.asides()).contains("found", "room");
		assertThat(understand("upper room").rest()).isEqualTo("upper room");
	}

	@Test
	void nearMeWithoutAPointIsAProblem() {
		assertThat(understand("detox near me").findPlace()).contains(new PlaceWords.Unknown("near me", List.of()));
	}

	@Test
	void nearMeWithAPointIsHere() {
		Context withPoint = new Context(true, Lexicon.EMPTY, Names.NONE);

		assertThat(PLAIN_WORDS.understand("detox near me", withPoint).findPlace()).contains(new PlaceWords.Here());
	}

	@Test
	void listingsNameIsNeitherPlaceNorFilter() {
		Set<String> names = Set.of("phoenix hope", "tucson treatment center", "freedom detox");
		Context context = new Context(false, Lexicon.EMPTY, names::contains);

		assertThat(PLAIN_WORDS.understand("Phoenix Hope", context).rest()).isEqualTo("Phoenix Hope");
		assertThat(PLAIN_WORDS.understand("tucson treatment center", context).rest())
			.isEqualTo("tucson treatment center");
		assertThat(PLAIN_WORDS.understand("freedom detox aetna", context).parameters()).containsOnlyKeys("insurer");
		assertThat(PLAIN_WORDS.understand("tucson detox", context).parameters()).containsOnlyKeys("service");
	}

	@Test
	void wordThatTheIndexKnowsIsNotCorrected() {
		Context context = new Context(false, "suboxen"::equals, Names.NONE);

		assertThat(PLAIN_WORDS.understand("suboxenn", Context.NONE).parameters()).containsOnlyKeys("medication");
		assertThat(PLAIN_WORDS.understand("vivitrolx", new Context(false, "vivitrolx"::equals, Names.NONE)).rest())
			.isEqualTo("vivitrolx");
		assertThat(PLAIN_WORDS.understand("qwertyuiop", context).rest()).isEqualTo("qwertyuiop");
	}

	@ParameterizedTest
	@ValueSource(strings = { "heron", "heroes", "crank shaft", "mother lode", "medicate", "detour", "method", "canals",
			"counsel", "alcove", "whence", "optimum", "human", "anther", "resident", "portal", "cocoa" })
	void realWordIsNeverADrugOrAFilter(String word) {
		assertThat(understand(word).parameters()).doesNotContainKeys("medication", "substance", "insurer", "service");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "!!!", "\u202Edetox\u202C", "a\u0000b detox", "\uD83D\uDE00 detox \uD83D\uDE80",
			"name:detox AND (x OR y)~2^3 [a TO b] {", "' OR 1=1; DROP TABLE facility; --", "(a+)+$ detox", "\uD83D",
			"\u0301detox", "de\u00ADtox", "100% detox", "<script>alert(1)</script>", "near", "in", "no", "or",
			"within 10 miles of", "no no no no", "near near me near", "'''", "12 12 12 12", "0",
			"is 999999999999999999999" })
	void anyTextIsPlainWords(String text) {
		Understanding understanding = understand(text);

		assertThat(understanding).isEqualTo(understand(text));
		assertNothingIsLost(text, understanding);
	}

	@Test
	void nothingTypedIsLostAndPartsNeverOverlap() {
		List<String> words = QuerySet.lines("queries.txt")
			.stream()
			.flatMap((line) -> List.of(line.split("\\|")[0].strip().split(" ")).stream())
			.toList();
		Random random = new Random(11);

		IntStream.range(0, 2000).forEach((run) -> {
			String text = random.ints(1 + random.nextInt(9), 0, words.size())
				.mapToObj(words::get)
				.collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
			assertNothingIsLost(text, understand(text));
		});
	}

	@Test
	void refusalEndsWhereANeedBegins() {
		assertThat(understand("not suicidal just need detox in boise").parameters()).containsEntry("service",
				List.of("detox"));
		assertThat(understand("no judgement outpatient tampa").parameters()).containsEntry("service",
				List.of("outpatient"));
		assertThat(understand("no lo se necesito desintoxicacion en miami").parameters()).containsEntry("service",
				List.of("detox"));
		assertThat(understand("do not need detox").parameters()).containsEntry("service", List.of("-detox"));
	}

	@Test
	void wordsOfDangerNameNoPlace() {
		for (String words : List.of("my son wont wake up", "i want to hurt myself", "having seizures after drinking",
				"my sister cut her wrists drunk", "husband is suicidal and seeing things")) {
			assertThat(understand(words).findUrgent()).as(words).isPresent();
			assertThat(understand(words).findPlace()).as(words).isEmpty();
		}
		assertThat(understand("my son wont wake up in tucson").findPlace()).isPresent();
	}

	@Test
	void wordsOfDangerRefuseNothing() {
		assertThat(understand("my brother is not breathing he took fentanyl").parameters()).containsEntry("substance",
				List.of("opioids"));
	}

	@Test
	void tenThousandWordsStayTextInLittleTime() {
		String text = "suboxone tucson ".repeat(5_000);
		understand(text);

		long start = System.nanoTime();
		Understanding understanding = understand(text);

		assertThat(System.nanoTime() - start).isLessThan(500_000_000);
		assertThat(understanding.parameters()).containsOnlyKeys("medication");
		assertThat(understanding.rest()).endsWith("suboxone tucson");
	}

	private static void assertNothingIsLost(String text, Understanding understanding) {
		BitSet told = new BitSet();
		for (Understood part : understanding.understood()) {
			assertThat(part.text()).isEqualTo(text.substring(part.start(), part.end()));
			told.set(part.start(), part.end());
		}
		List<String> untold = Sentence.of(text)
			.tokens()
			.stream()
			.filter((token) -> !told.get(token.start()))
			.map((token) -> text.substring(token.start(), token.end()))
			.sorted()
			.toList();
		String left = understanding.rest() + " " + String.join(" ", understanding.ignored()) + " "
				+ String.join(" ", understanding.asides());
		assertThat(
				Sentence.of(left).tokens().stream().map((token) -> left.substring(token.start(), token.end())).sorted())
			.as(text)
			.isEqualTo(untold);
	}

	private static Understanding understand(String words) {
		return PLAIN_WORDS.understand(words, Context.NONE);
	}

	@Test
	void whatNoFilterCanAskForIsTold() {
		Understanding understanding = PLAIN_WORDS.understand("best rehab with evenings, not pregnant", Context.NONE);

		assertThat(understanding.parameters()).isEmpty();
		assertThat(understanding.asides()).containsExactly("best", "evenings", "pregnant");
	}

	@Test
	void partsAreTakenFromWhatWasTyped() {
		Understanding understanding = PLAIN_WORDS.understand("\u200B\uFF44\uFF45\uFF54\uFF4F\uFF58 now", Context.NONE);

		assertThat(understanding.understood()).singleElement().satisfies((part) -> {
			assertThat(part.text()).isEqualTo("\uFF44\uFF45\uFF54\uFF4F\uFF58");
			assertThat(part.start()).isEqualTo(1);
			assertThat(part.value()).isEqualTo("detox");
		});
	}

}
