package org.openhaven.search.gazetteer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Precision;

/**
 * Finds addresses of the United States and its territories in the {@link Gazetteer}.
 * Thread-safe.
 */
public final class GazetteerAddressLocator implements AddressLocator {

	/** 7 of 14,034 listed facilities lie farther from their ZIP, all of them wrongly. */
	private static final double FAR_METERS = 60_000;

	/** Countries of ISO 3166-1 that the USPS treats as states. Source: Publication 28. */
	private static final Set<String> TERRITORIES = Set.of("PR", "GU", "VI", "AS", "MP", "FM", "MH", "PW");

	private static final Pattern ZIP = Pattern.compile("\\s*([0-9]{5})(?:[\\s-]?[0-9]{4})?\\s*");

	private final Gazetteer gazetteer;

	/**
	 * Over the given places.
	 * @param gazetteer usually {@link Gazetteer#standard()}
	 */
	public GazetteerAddressLocator(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	@Override
	public Optional<Located> locate(@Nullable String city, @Nullable String region, @Nullable String postalCode,
			String country) {
		if (!country.equals("US") && !TERRITORIES.contains(country)) {
			return Optional.empty();
		}
		String state = TERRITORIES.contains(country) ? country : region;
		Optional<Place> town = (city != null && state != null) ? this.gazetteer.findCity(state, city)
				: Optional.empty();
		Optional<String> zip = zip(postalCode);
		return zip.flatMap(this.gazetteer::findZip)
			.filter((area) -> !contradicts(area, state, town))
			.map(this::located)
			.or(() -> town.map((place) -> located(place, Precision.CITY)))
			.or(() -> zip.flatMap(this.gazetteer::findZip3)
				.filter((area) -> !isOtherState(state, area.region()))
				.map((area) -> located(area, Precision.ZIP3)))
			.or(() -> Optional.ofNullable(state)
				.flatMap(this.gazetteer::findState)
				.map((place) -> located(place, Precision.REGION)));
	}

	/** A ZIP of another state, far from the town of the stated one, is a slip. */
	private boolean contradicts(ZipArea zip, @Nullable String state, Optional<Place> town) {
		return isOtherState(state, zip.state()) && town
			.or(() -> Optional.ofNullable(state).flatMap(this.gazetteer::findState))
			.filter((place) -> place.kind() == Place.Kind.STATE ? !this.gazetteer.mayLieIn(zip.point(), place.label())
					: place.point().metersTo(zip.point()) > FAR_METERS)
			.isPresent();
	}

	private boolean isOtherState(@Nullable String stated, @Nullable String found) {
		return stated != null && found != null
				&& this.gazetteer.findStateCode(stated).filter((code) -> !code.equals(found)).isPresent();
	}

	private Located located(ZipArea zip) {
		return new Located(zip.point(), Precision.ZIP, zip.countyName(), zip.countyFips());
	}

	private Located located(Place place, Precision precision) {
		Optional<County> county = Optional.ofNullable(place.countyFips()).flatMap(this.gazetteer::findCountyByFips);
		return new Located(place.point(), precision, county.map(County::name).orElse(null), place.countyFips());
	}

	@Override
	public Optional<String> findCountyFips(String region, String county) {
		return this.gazetteer.findCounty(region, county).map(County::fips);
	}

	@Override
	public Agreement check(GeoPoint point, @Nullable String region, @Nullable String postalCode) {
		if (region != null && !this.gazetteer.mayLieIn(point, region)) {
			return isSwapped(point, region) ? Agreement.SWAPPED : Agreement.CONTRADICTS;
		}
		return zip(postalCode).flatMap(this.gazetteer::findZip)
			.filter((zip) -> isFarFrom(zip, point))
			.map((zip) -> Agreement.CONTRADICTS)
			.orElse(Agreement.PLAUSIBLE);
	}

	private boolean isSwapped(GeoPoint point, String region) {
		return Math.abs(point.longitude()) <= 90
				&& this.gazetteer.mayLieIn(new GeoPoint(point.longitude(), point.latitude()), region);
	}

	/**
	 * Big ZIPs of deserts and Alaska reach farther than 60 km: there no other ZIP is much
	 * nearer to the point.
	 */
	private boolean isFarFrom(ZipArea zip, GeoPoint point) {
		double meters = zip.point().metersTo(point);
		return meters > FAR_METERS && this.gazetteer.anyZipWithin(point, meters / 2);
	}

	private static Optional<String> zip(@Nullable String postalCode) {
		if (postalCode == null) {
			return Optional.empty();
		}
		Matcher matcher = ZIP.matcher(postalCode);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

}
