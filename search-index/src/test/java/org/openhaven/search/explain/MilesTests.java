package org.openhaven.search.explain;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.facility.GeoPoint;

import static org.assertj.core.api.Assertions.assertThat;

class MilesTests {

	@Test
	void distanceIsToldInMilesWithOneDecimal() {
		assertThat(Miles.of(0)).isEqualTo("0.0");
		assertThat(Miles.of(GeoPoint.METERS_PER_MILE)).isEqualTo("1.0");
		assertThat(Miles.of(12.34 * GeoPoint.METERS_PER_MILE)).isEqualTo("12.3");
		assertThat(Miles.of(0.96 * GeoPoint.METERS_PER_MILE)).isEqualTo("1.0");
	}

	@Test
	void halvesAreRoundedUp() {
		assertThat(Miles.of(0.25 * GeoPoint.METERS_PER_MILE)).isEqualTo("0.3");
	}

}
