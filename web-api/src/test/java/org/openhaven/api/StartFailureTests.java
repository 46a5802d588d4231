package org.openhaven.api;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhaven.directory.facility.FreshnessPolicy;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

class StartFailureTests {

	@ParameterizedTest
	@CsvSource({ "haven.availability.shelf-life, tomorrow, 24h", "haven.availability.shelf-life, 40d, 24h",
			"haven.listing.hide-not-seen-after, soon, P24M", "haven.listing.hide-not-seen-after, P0D, P24M" })
	void settingThatCannotBeReadIsNamedWithWhatItTakes(String setting, String value, String example) {
		Exception failure = catchException(() -> new Binder(new MapConfigurationPropertySource(Map.of(setting, value)))
			.bind("haven", FreshnessPolicy.class));

		assertThat(StartFailure.lastLine(failure)).contains(setting, " takes ", example).doesNotContain("\n");
	}

}
