package org.openhaven.search.query;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	@Test
	void pointsOfTheStandardAreThoseOfTheFormula() {
		Ranking ranking = Ranking.STANDARD;

		assertThat(ranking.ofText(new TextFit(TextTier.NAME, 4, 4, 0, true))).isEqualTo(4400);
		assertThat(ranking.ofText(new TextFit(TextTier.WORDS, 2, 6, 2, false))).isEqualTo(2213);
		assertThat(ranking.ofText(TextFit.NO_TEXT)).isZero();
		assertThat(ranking.ofDistance(0)).isEqualTo(100);
		assertThat(ranking.ofDistance(402_336)).isEqualTo(50);
		assertThat(ranking.ofDistance(4 * 402_336)).isEqualTo(20);
		assertThat(ranking.ofDistance(Standing.NO_DISTANCE)).isZero();
		assertThat(ranking.ofConfirmation(0)).isEqualTo(40);
		assertThat(ranking.ofConfirmation(365 * 1440)).isZero();
		assertThat(ranking.ofConfirmation(4000 * 1440)).isZero();
	}

}
