package org.openhaven.search.gazetteer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.directory.site.StartArea;

import static org.assertj.core.api.Assertions.assertThat;

class ShownPlacesTests {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	private static final StartArea MASSACHUSETTS = new StartArea(List.of("MA"), null, null, true);

	private static final StartArea MIDDLESEX = new StartArea(null, List.of("25017"), null, true);

	@ParameterizedTest
	@CsvSource({ "Boston MA, true, false", "Cambridge MA, true, true", "02139, true, true",
			"Middlesex County MA, true, true", "Suffolk County MA, true, false", "Massachusetts, true, true",
			"Cape Cod, true, false", "Guam, false, false", "Denver CO, false, false", "10001, false, false",
			"New Hampshire, false, false" })
	void placeIsNamedWhereSomethingOfItMayBeShown(String text, boolean inMassachusetts, boolean inMiddlesex) {
		assertThat(GAZETTEER.mayBeShown(text, MASSACHUSETTS)).isEqualTo(inMassachusetts);
		assertThat(GAZETTEER.mayBeShown(text, MIDDLESEX)).isEqualTo(inMiddlesex);
		assertThat(GAZETTEER.mayBeShown(text, StartArea.NONE)).isTrue();
		assertThat(GAZETTEER.mayBeShown(text, new StartArea(List.of("MA"), null, null, false))).isTrue();
	}

	@Test
	void namesakeInsideIsCompletedWhereTheLikeliestLiesOutside() {
		assertThat(GAZETTEER.findPlacesStartingWith("springfield", 5, MASSACHUSETTS)).extracting(Place::region)
			.isNotEmpty()
			.containsOnly("MA");
		assertThat(GAZETTEER.findPlacesStartingWith("gu", 5, MASSACHUSETTS)).extracting(Place::label)
			.doesNotContain("Guam");
	}

}
