package org.openhaven.search.query;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.search.document.FacilityDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhaven.search.testing.ListingBuilder.listing;

class TextReadingTests {

	private static final List<FacilityDocument> DIRECTORY = Stream
		.of("New Hope Recovery Center", "Saint Mary's Counseling Services", "Phoenix House", "Newport Beacon Clinic")
		.map((name) -> listing(name).description("They hose the roof.").document())
		.toList();

	private static final Lexicon LEXICON = new PlainLexicon(DIRECTORY);

	@ParameterizedTest
	@CsvSource({ "phoenix, phoenix", "phenix, phoenix", "hpoenix, phoenix", "recovry, recovery", "reecovery, recovery",
			"ceter, center", "counsling, counseling", "beacons, beacon", "clinics, clinic", "ctr, center",
			"svcs, services", "rcvry, recovery", "cnslng, counseling", "phoe, phoenix", "newhope, new hope",
			"Márys, marys" })
	void wordIsTheOneThatWasMeant(String typed, String meant) {
		assertThat(read(typed).likely()).isEqualTo(meant);
		assertThat(read(typed).unmatched()).isEmpty();
	}

	@Test
	void twoSlipsAreForgivenOfLongWordsThatBeginRight() {
		assertThat(read("cuonseilng").likely()).isEqualTo("counseling");
		assertThat(read("whoennix").unmatched()).containsExactly("whoennix");
	}

	@Test
	void wordOfADescriptionIsNotMisspeltAndOnlyRanks() {
		QueryWord word = read("hose").words().getFirst();

		assertThat(word.forms()).containsExactly(List.of("hose"));
		assertThat(word.demanded()).isFalse();
	}

	@Test
	void abbreviationThatIsAWordItselfMeansBoth() {
		assertThat(read("services").words().getFirst().forms()).contains(List.of("services"));
		assertThat(read("saint").words().getFirst().isIn("saint"::equals)).isTrue();
		assertThat(TextReading.read("st mary", LEXICON).orElseThrow().words().getFirst().isIn("saint"::equals))
			.isTrue();
	}

	@Test
	void wordThatWasTornApartIsOneWord() {
		QueryText text = read("pho enix house");

		assertThat(text.words()).extracting(QueryWord::typed).containsExactly("pho enix", "house");
		assertThat(text.likely()).isEqualTo("phoenix house");
	}

	@Test
	void smallWordsAndUnknownOnesOnlyRank() {
		QueryText text = read("the house of qwertzu");

		assertThat(text.words()).filteredOn(QueryWord::demanded).extracting(QueryWord::typed).containsExactly("house");
		assertThat(text.unmatched()).containsExactly("qwertzu");
	}

	@Test
	void lastLetterBeginsAWordThatOnlyRanks() {
		QueryWord last = read("phoenix h").words().getLast();

		assertThat(last.isIn("house"::equals)).isTrue();
		assertThat(last.demanded()).isFalse();
	}

	@Test
	void onlyTheFirstWordsAreLookedFor() {
		QueryText text = read("house ".repeat(1_000));

		assertThat(text.words()).filteredOn(QueryWord::demanded).hasSize(TextReading.MOST_WORDS);
		assertThat(text.words()).hasSize(1_000);
	}

	@Test
	void fewWordsAreLookedForThatNoListingHas() {
		QueryText text = read("phenix ".repeat(8));

		assertThat(text.words()).filteredOn(QueryWord::demanded).hasSize(5);
		assertThat(text.unmatched()).hasSize(3);
	}

	@Test
	void textWithoutLettersIsNoText() {
		assertThat(TextReading.read(" ?! ", LEXICON)).isEmpty();
	}

	@Test
	void forgivingTextDemandsHalfOfTheWordsAtLeast() {
		QueryText text = read("new hope recovery center");

		assertThat(text.needed()).isEqualTo(4);
		assertThat(text.forgiving().flatMap(QueryText::forgiving).orElseThrow().needed()).isEqualTo(2);
		assertThat(text.forgiving().flatMap(QueryText::forgiving).flatMap(QueryText::forgiving)).isEmpty();
	}

	private static QueryText read(String text) {
		return TextReading.read(text, LEXICON).orElseThrow();
	}

}
