package org.openhaven.directory.source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceKeyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "100 North Main Street, Suite 5|100 N. Main St #5", "600 Saint Clair Avenue|600 St Clair Ave",
					"1 First Street Northwest|1 1st St NW", "P.O. Box 12|PO Box 12", "12 Highway 31 South|12 Hwy 31 S",
					"5 Elm Blvd Ste #7|5 Elm Boulevard Unit 7" })
	void streetsAreAlikeHoweverWritten(String one, String other) {
		assertThat(PlaceKey.normalisedStreet(one)).isEqualTo(PlaceKey.normalisedStreet(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Women's Recovery & Care, Inc.|WOMENS RECOVERY AND CARE INC",
			"Casa Bahía|casa bahia", "St. Mary’s|St Marys", "A.B.C. House|ABC House" })
	void namesAreAlikeHoweverWritten(String one, String other) {
		assertThat(PlaceKey.normalisedName(one)).isEqualTo(PlaceKey.normalisedName(other));
	}

	@Test
	void numberedProgramIsNoCutOffName() {
		PlaceKey one = key("Payson Integrated Outpatient Services Center");
		PlaceKey two = key("Payson Integrated Outpatient Services Center 2");

		assertThat(one.samePlace(two)).isFalse();
	}

	@Test
	void cutOffSecondNameIsTheSamePlace() {
		PlaceKey cut = key("Substance Abuse Rehab Program/Resid");
		PlaceKey whole = key("Substance Abuse Rehab Program/Residential");

		assertThat(cut.samePlace(whole)).isTrue();
		assertThat(whole.samePlace(cut)).isTrue();
	}

	@Test
	void shortBeginningIsNoCutOffName() {
		assertThat(key("Detox").samePlace(key("Detox Center for Women"))).isFalse();
		assertThat(key(null).samePlace(key("Detox"))).isFalse();
	}

	@Test
	void unitInTheStreetEqualsUnitInItsOwnLine() {
		PlaceKey inOneLine = PlaceKey
			.of(SourceStatement.named("A").street1("1 Main St, Suite 2").postalCode("02150").build());
		PlaceKey inTwo = PlaceKey
			.of(SourceStatement.named("A").street1("1 Main Street").street2("Ste 2").postalCode("02150-1234").build());

		assertThat(inOneLine.samePlace(inTwo)).isTrue();
	}

	@Test
	void privateAddressesAreNeverTheSamePlace() {
		PlaceKey one = PlaceKey.of(SourceStatement.named("Oxford House").postalCode("02150").build());

		assertThat(one.samePlace(one)).isFalse();
	}

	private static PlaceKey key(@Nullable String name2) {
		return PlaceKey.of(SourceStatement.named("A").name2(name2).street1("1 Main St").postalCode("02150").build());
	}

}
