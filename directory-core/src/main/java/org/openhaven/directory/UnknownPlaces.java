package org.openhaven.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.GeoPoint;

/** Stands in where no gazetteer is installed: places nothing and doubts nothing. */
class UnknownPlaces implements AddressLocator {

	@Override
	public Optional<Located> locate(@Nullable String city, @Nullable String region, @Nullable String postalCode,
			String country) {
		return Optional.empty();
	}

	@Override
	public Optional<String> findCountyFips(String region, String county) {
		return Optional.empty();
	}

	@Override
	public Agreement check(GeoPoint point, @Nullable String region, @Nullable String postalCode) {
		return Agreement.PLAUSIBLE;
	}

}
