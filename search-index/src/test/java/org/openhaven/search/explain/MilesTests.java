package org.openhaven.search.explain;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MilesTests {

	@ParameterizedTest
	@CsvSource({ "0, false, en, 0.0 miles", "804.7, false, en, 0.5 miles", "804.7, true, en, less than a mile",
			"0, true, es, menos de una milla", "7081, true, en, about 4.4 miles", "7081, true, es, unas 4.4 millas",
			"7081, false, es, 4.4 millas" })
	void nothingIsSaidThatIsNotKnown(double meters, boolean approximate, String language, String said) {
		assertThat(Miles.said(meters, approximate, Locale.of(language))).isEqualTo(said);
	}

}
