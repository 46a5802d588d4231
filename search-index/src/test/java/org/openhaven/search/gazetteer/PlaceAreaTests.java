package org.openhaven.search.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.CityName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlaceAreaTests {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	@Test
	void zipAndPointMean25MilesAround() {
		assertThat(place("85741").area(null))
			.isEqualTo(new Area.Around(place("85741").point(), Place.DEFAULT_RADIUS_METERS, null));
		assertThat(place("32.2,-110.9").area(null))
			.isEqualTo(new Area.Around(new GeoPoint(32.2, -110.9), Place.DEFAULT_RADIUS_METERS, null));
		assertThat(Place.DEFAULT_RADIUS_METERS).isEqualTo(40_233.6);
	}

	@Test
	void cityMeans25MilesAroundAndTheListingsThatNameIt() {
		assertThat(place("Tucson").area(null)).isEqualTo(
				new Area.Around(place("Tucson").point(), Place.DEFAULT_RADIUS_METERS, new CityName("Tucson", "AZ")));
	}

	@Test
	void countyAndStateMeanThemselves() {
		assertThat(place("Pima County, AZ").area(null)).isEqualTo(new Area.Counties(Set.of("04019")));
		assertThat(place("Arizona").area(null)).isEqualTo(new Area.States(Set.of("AZ")));
	}

	@Test
	void withARadiusAllMeanSoFarAroundTheirPoint() {
		for (String text : List.of("Pima County, AZ", "Arizona", "Cape Cod", "85741")) {
			assertThat(place(text).area(1_000.0)).isEqualTo(new Area.Around(place(text).point(), 1_000, null));
		}
		assertThatIllegalArgumentException().isThrownBy(() -> place("Tucson").area(0.0));
	}

	/**
	 * A town and its ZIPs give nearly the same area: few towns are wider than 25 miles.
	 */
	@Test
	void zipsLieInTheAreaOfTheirTown() {
		List<String> outside = new ArrayList<>();
		int zips = 0;
		for (int number = 500; number < 99_999; number++) {
			String digits = Integer.toString(100_000 + number).substring(1);
			ZipArea zip = GAZETTEER.findZip(digits).orElse(null);
			String city = (zip != null) ? zip.city() : null;
			if (zip != null && city != null) {
				zips++;
				GAZETTEER.findCity(zip.state(), city)
					.filter((town) -> town.point().metersTo(zip.point()) > Place.DEFAULT_RADIUS_METERS)
					.ifPresent((town) -> outside.add(digits + ' ' + town.label()));
			}
		}

		assertThat(zips).isGreaterThan(40_000);
		assertThat(outside).hasSizeLessThan(30);
	}

	private static Place place(String text) {
		return ((Found) GAZETTEER.resolve(text)).place();
	}

}
