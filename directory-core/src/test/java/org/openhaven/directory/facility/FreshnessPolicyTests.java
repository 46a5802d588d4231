package org.openhaven.directory.facility;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class FreshnessPolicyTests {

	@Test
	void settingsAreReadAndHaveDefaults() {
		assertThat(bound(Map.of())).isEqualTo(FreshnessPolicy.STANDARD);
		assertThat(bound(Map.of("haven.availability.shelf-life", "90m", "haven.listing.hide-not-seen-after", "2y")))
			.isEqualTo(FreshnessPolicy.of(Duration.ofMinutes(90), Period.ofYears(2)));
	}

	@ParameterizedTest
	@CsvSource({ "haven.availability.shelf-life, 0s", "haven.availability.shelf-life, -5h",
			"haven.availability.shelf-life, 31d", "haven.listing.hide-not-seen-after, -1d",
			"haven.listing.hide-not-seen-after, P-1M", "haven.listing.hide-not-seen-after, 101y" })
	void settingOutOfRangeIsRefusedWithWhatIsAccepted(String setting, String value) {
		assertThatException().isThrownBy(() -> bound(Map.of(setting, value)))
			.havingRootCause()
			.isInstanceOf(IllegalArgumentException.class)
			.withMessageContaining(setting + " takes ")
			.withMessageContaining("for example");
	}

	@Test
	void missingListingIsHiddenFromTheDayItsTimeIsOver() {
		FreshnessPolicy policy = FreshnessPolicy.of(Duration.ofHours(1), Period.ofMonths(24));
		LocalDate missing = LocalDate.of(2024, 2, 29);

		assertThat(policy.hides(missing, LocalDate.of(2026, 2, 27))).isFalse();
		assertThat(policy.hides(missing, LocalDate.of(2026, 2, 28))).isTrue();
	}

	@Test
	void missingListingIsHiddenAtOnceIfNoTimeIsGiven() {
		FreshnessPolicy policy = bound(Map.of("haven.listing.hide-not-seen-after", "0d"));
		LocalDate today = LocalDate.of(2026, 2, 28);

		assertThat(policy.hides(today, today)).isTrue();
		assertThat(policy.hides(today.plusDays(1), today)).isTrue();
	}

	private static FreshnessPolicy bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("haven", FreshnessPolicy.class);
	}

}
