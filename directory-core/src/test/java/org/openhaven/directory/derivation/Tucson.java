package org.openhaven.directory.derivation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Precision;

/** An address locator whose whole world is Tucson, Arizona. */
class Tucson implements AddressLocator {

	static final GeoPoint TOWN = new GeoPoint(32.22, -110.97);

	static final GeoPoint ZIP_85741 = new GeoPoint(32.34, -111.04);

	static final GeoPoint FRONT_DOOR = new GeoPoint(32.3391, -111.0419);

	@Override
	public Optional<Located> locate(@Nullable String city, @Nullable String region, @Nullable String postalCode,
			String country) {
		if (postalCode != null && postalCode.startsWith("85741")) {
			return Optional.of(new Located(ZIP_85741, Precision.ZIP, "Pima", "04019"));
		}
		return "Tucson".equals(city) ? Optional.of(new Located(TOWN, Precision.CITY, "Pima", "04019"))
				: Optional.empty();
	}

	@Override
	public Optional<String> findCountyFips(String region, String county) {
		return "Pima".equals(county) ? Optional.of("04019") : Optional.empty();
	}

	@Override
	public Agreement check(GeoPoint point, @Nullable String region, @Nullable String postalCode) {
		if (point.milesTo(TOWN) < 50) {
			return Agreement.PLAUSIBLE;
		}
		boolean swapped = Math.abs(point.latitude() - TOWN.longitude()) < 1
				&& Math.abs(point.longitude() - TOWN.latitude()) < 1;
		return swapped ? Agreement.SWAPPED : Agreement.CONTRADICTS;
	}

}
