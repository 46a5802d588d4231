package org.openhaven.search.gazetteer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.gazetteer.PlaceAnswer.NotFound;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type for a place, by the table {@code place-questions.txt}. */
class PlaceQuestionsTests {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	static List<List<String>> questions() {
		return TextTable.rows("place-questions.txt");
	}

	@ParameterizedTest
	@MethodSource("questions")
	void questionIsUnderstood(List<String> question) {
		Place place = found(question.get(0)).place();

		assertThat(place.label()).isEqualTo(question.get(2));
		assertThat(place.kind().jsonName()).isEqualTo(question.get(1));
	}

	@Test
	void tableIsLarge() {
		assertThat(questions()).hasSizeGreaterThan(350);
	}

	@Test
	void caseDoesNotCount() {
		for (List<String> question : questions()) {
			assertThat(found(question.get(0).toUpperCase(Locale.ROOT)).place().label()).as(question.get(0))
				.isEqualTo(question.get(2));
		}
	}

	@Test
	void labelsAreUnderstoodAgain() {
		for (List<String> question : questions()) {
			assertThat(found(question.get(2)).place().label()).isEqualTo(question.get(2));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "123 Main St, Tucson, AZ", "123 Main St Tucson AZ", "12345 Main St, Tucson, AZ",
			"500 E Washington St Apt 4 Louisville KY", "77 Massachusetts Avenue Cambridge MA" })
	void townOfAnAddressIsApproximate(String address) {
		assertThat(found(address).place().approximate()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "East St. Louis, IL", "Tucson, AZ", "downtown tucson", "Portland" })
	void townAloneIsNot(String town) {
		assertThat(found(town).place().approximate()).isFalse();
	}

	@Test
	void otherMeaningsAreAlternatives() {
		assertThat(found("LA").alternatives()).extracting(Place::label).contains("Louisiana");
		assertThat(found("DC").alternatives()).extracting(Place::label).contains("District of Columbia");
		assertThat(found("hollywood").alternatives()).extracting(Place::label).contains("Hollywood, CA");
		assertThat(found("panhandle").alternatives()).extracting(Place::label)
			.contains("Texas Panhandle", "Oklahoma Panhandle");
		assertThat(found("tri-cities").alternatives()).extracting(Place::kind).contains(Place.Kind.REGION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "near me", "cerca de mi", "around here", "asdfgh", "recovery", "detox", "suboxone", "help",
			"zzzz az", "Nowhereville, AZ" })
	void whatIsNoPlaceIsNotBentIntoOne(String text) {
		assertThat(GAZETTEER.resolve(text)).isInstanceOf(NotFound.class);
	}

	@Test
	void hintChoosesBetweenNamesakes() {
		assertThat(found("springfield", PlaceHint.ofState("MA")).place().label()).isEqualTo("Springfield, MA");
		assertThat(found("portland", PlaceHint.ofState("me")).place().label()).isEqualTo("Portland, ME");
		assertThat(found("orange county", PlaceHint.ofState("FL")).place().label()).isEqualTo("Orange County, FL");
		assertThat(found("panhandle", PlaceHint.ofState("TX")).place().label()).isEqualTo("Texas Panhandle");
		assertThat(found("sprinfield", PlaceHint.ofState("IL")).place().label()).isEqualTo("Springfield, IL");
		Place boston = found("Boston").place();
		assertThat(found("portland", PlaceHint.near(boston.point())).place().label()).isEqualTo("Portland, ME");
	}

	@Test
	void hintDoesNotOutweighTheStateTyped() {
		assertThat(found("Portland, OR", PlaceHint.ofState("ME")).place().label()).isEqualTo("Portland, OR");
		assertThat(found("Tucson", PlaceHint.ofState("ME")).place().label()).isEqualTo("Tucson, AZ");
	}

	@Test
	void largestCitiesGoBeforeTheirNamesakes() {
		Set<String> names = new HashSet<>();
		for (List<String> line : HandmadeFile.read("largest-cities.tsv", 1)) {
			String label = line.getFirst();
			Place place = found(label).place();
			assertThat(PlaceNames.key(place.label())).isEqualTo(PlaceNames.key(label));
			String name = label.substring(0, label.indexOf(','));
			boolean first = names.add(name);
			boolean ownState = GAZETTEER.findStateCode(name).isPresent();
			if (first && !ownState) {
				assertThat(PlaceNames.key(found(name).place().label())).as(name).isEqualTo(PlaceNames.key(label));
			}
		}
		assertThat(HandmadeFile.read("largest-cities.tsv", 1)).hasSize(300);
	}

	@Test
	void otherNamesMeanTheirPlace() {
		for (List<String> line : HandmadeFile.read("names.tsv", 2)) {
			HandmadeFile.parts(line.get(1)).forEach((name) -> {
				Found found = found(name.toLowerCase(Locale.ROOT));
				List<String> labels = Stream.concat(Stream.of(found.place()), found.alternatives().stream())
					.map((place) -> (line.get(0).length() == 2) ? place.region() : PlaceNames.key(place.label()))
					.toList();
				assertThat(labels).as(name)
					.contains((line.get(0).length() == 2) ? line.get(0) : PlaceNames.key(line.get(0)));
			});
		}
	}

	@Test
	void partsOfCitiesAreUnderstood() {
		for (List<String> line : HandmadeFile.read("neighborhoods.tsv", 6)) {
			String label = line.get(0) + ", " + line.get(1);
			assertThat(found(label).place().label()).isEqualTo(label);
			HandmadeFile.parts(line.get(5)).forEach((name) -> {
				Found found = found(name);
				assertThat(List.of(found.place().label(), found.alternatives().stream().map(Place::label).toList()))
					.as(name)
					.asString()
					.contains(label);
			});
		}
	}

	private static Found found(String text) {
		return found(text, PlaceHint.NONE);
	}

	private static Found found(String text, PlaceHint hint) {
		PlaceAnswer answer = GAZETTEER.resolve(text, hint);
		assertThat(answer).as(text).isInstanceOf(Found.class);
		return (Found) answer;
	}

}
