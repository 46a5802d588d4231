package org.openhaven.search.ranking;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import org.openhaven.search.query.Ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class RankingSettingsTests {

	@Test
	void settingsAreReadAndHaveDefaults() {
		assertThat(bound(Map.of())).isEqualTo(Ranking.STANDARD);
		assertThat(bound(Map.of("haven.ranking.nearness", "150", "haven.ranking.half-distance-miles", "10",
				"haven.ranking.places-free", "0")))
			.isEqualTo(new Ranking(1000, 400, 40, 200, 150, 10, 40, 365, 0));
	}

	@ParameterizedTest
	@CsvSource({ "text, 0", "text, 1000001", "name, -1", "name, 100001", "extra-word, -1", "stated, -1",
			"nearness, 100001", "half-distance-miles, 0", "half-distance-miles, 501", "confirmed, -1",
			"confirmed-days, 0", "confirmed-days, 3651", "places-free, -1" })
	void weightOutOfRangeIsRefusedWithWhatIsAccepted(String name, String value) {
		assertRefused(name, value, "haven.ranking." + name + " takes ");
	}

	@ParameterizedTest
	@CsvSource({ "nearness, 210", "extra-word, 77", "text, 890" })
	void weightsThatOutweighATierAreRefused(String name, String value) {
		assertRefused(name, value, "haven.ranking.text takes more than ");
	}

	private static void assertRefused(String name, String value, String message) {
		assertThatException().isThrownBy(() -> bound(Map.of("haven.ranking." + name, value)))
			.havingRootCause()
			.isInstanceOf(IllegalArgumentException.class)
			.withMessageStartingWith(message)
			.withMessageContaining("for example")
			.withMessageNotContaining("\n");
	}

	private static Ranking bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings))
			.bindOrCreate("haven.ranking", RankingSettings.class)
			.toRanking();
	}

}
