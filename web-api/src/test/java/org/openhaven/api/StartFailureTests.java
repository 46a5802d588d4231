package org.openhaven.api;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.search.ranking.RankingSettings;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

class StartFailureTests {

	@ParameterizedTest
	@CsvSource({ "haven.availability.shelf-life, tomorrow, 24h", "haven.availability.shelf-life, 40d, 24h",
			"haven.listing.hide-not-seen-after, soon, P24M", "haven.listing.hide-not-seen-after, P-1D, P24M" })
	void settingThatCannotBeReadIsNamedWithWhatItTakes(String setting, String value, String example) {
		Exception failure = catchException(() -> new Binder(new MapConfigurationPropertySource(Map.of(setting, value)))
			.bind("haven", FreshnessPolicy.class));

		assertThat(StartFailure.lastLine(failure)).contains(setting, " takes ", example).doesNotContain("\n");
	}

	@ParameterizedTest
	@CsvSource({ "nearness, -1, 0 to 100000", "nearness, near, a whole number", "text, 500, more than name" })
	void weightThatCannotBeUsedIsNamedWithWhatItTakes(String name, String value, String accepted) {
		String setting = "haven.ranking." + name;

		Exception failure = catchException(() -> new Binder(new MapConfigurationPropertySource(Map.of(setting, value)))
			.bind("haven.ranking", RankingSettings.class));

		assertThat(StartFailure.lastLine(failure)).contains(setting, " takes ", accepted).doesNotContain("\n");
	}

	@Test
	void wrongPasswordIsToldWithItsSettings() {
		SQLException refused = new SQLException("Access denied for user 'haven'@'localhost'", "28000", 1045);

		assertThat(StartFailure.lastLine(new IllegalStateException("bean", new SQLException("timed out", refused))))
			.startsWith("The database refuses the login: Access denied for user 'haven'@'localhost'")
			.contains("SPRING_DATASOURCE_PASSWORD");
	}

	@Test
	void serverThatIsAwayIsToldWithTheReasonOfTheNetwork() {
		SQLException away = new SQLException("Communications link failure\n\nThe last packet ...", "08S01",
				new ConnectException("Connection refused"));

		assertThat(StartFailure.lastLine(new IllegalStateException(away))).isEqualTo(
				"The database server does not answer (Connection refused). Start it, or correct SPRING_DATASOURCE_URL");
	}

	@Test
	void unknownDatabaseIsToldWithTheWayToMakeIt() {
		assertThat(StartFailure.lastLine(new SQLException("Unknown database 'haven'", "42000", 1049)))
			.contains("Unknown database 'haven'", "create database");
	}

	@Test
	void errorOfOursIsNotExplainedAway() {
		IllegalStateException ours = new IllegalStateException(new NullPointerException("name"));

		assertThat(StartFailure.explanation(ours)).isEmpty();
		assertThat(StartFailure.lastLine(ours)).isEqualTo("Haven could not start: name");
	}

}
