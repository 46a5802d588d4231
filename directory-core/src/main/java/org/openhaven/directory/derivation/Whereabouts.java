package org.openhaven.directory.derivation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.AddressLocator.Agreement;
import org.openhaven.directory.facility.AddressLocator.Located;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.DataProblem;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.TimeZones;
import org.openhaven.directory.source.SourceStatement;

/**
 * Where a facility is: the strongest address, the best point that agrees with it, county
 * and time zone. Where only the town may be told, everything finer is left behind here,
 * so that no later step can know it.
 *
 * @param address the address as it may be told
 * @param addressOrigin who says it, null if nobody does
 * @param location the point as it may be told, null if there is none
 * @param locationOrigin who says it, null where the gazetteer placed it
 * @param timeZone the zone of the county, null if unknown
 * @param problems doubts about stated points
 */
record Whereabouts(Address address, @Nullable Origin addressOrigin, @Nullable Location location,
		@Nullable Origin locationOrigin, @Nullable ZoneId timeZone, List<DataProblem> problems) {

	static Whereabouts of(List<Tier> tiers, AddressVisibility visibility, AddressLocator locator) {
		Tier tier = tiers.stream()
			.filter((candidate) -> candidate.first(Whereabouts::placed).isPresent())
			.findFirst()
			.orElse(tiers.getFirst());
		SourceStatement stated = tier.first(Whereabouts::placed).orElse(tier.members().getFirst().statement());
		Optional<Located> located = locator.locate(stated.city(), stated.region(), stated.postalCode(),
				stated.country());
		County county = County.of(stated, located, locator);
		ZoneId zone = TimeZones.standard()
			.zoneOf(stated.country(), Objects.requireNonNullElse(stated.region(), ""), county.fips)
			.orElse(null);
		if (visibility == AddressVisibility.CITY) {
			return townOnly(stated, tier.origin(), county, zone, locator);
		}
		List<DataProblem> problems = new ArrayList<>();
		Optional<Placed> point = statedPoint(tiers, stated, locator, problems);
		Location location = point.map((placed) -> new Location(placed.point, Precision.ADDRESS))
			.orElseGet(() -> located.map((found) -> new Location(found.point(), found.precision())).orElse(null));
		Address address = new Address(stated.street1(), stated.street2(), stated.city(), stated.region(),
				stated.postalCode(), county.name, county.fips, stated.country(), visibility);
		return new Whereabouts(address, tier.origin(), location, point.map(Placed::origin).orElse(null), zone,
				List.copyOf(problems));
	}

	private static @Nullable SourceStatement placed(SourceStatement statement) {
		return (statement.city() != null || statement.postalCode() != null) ? statement : null;
	}

	private static Whereabouts townOnly(SourceStatement stated, Origin origin, County county, @Nullable ZoneId zone,
			AddressLocator locator) {
		Address address = new Address(null, null, stated.city(), stated.region(), null, county.name, county.fips,
				stated.country(), AddressVisibility.CITY);
		Location location = locator.locate(stated.city(), stated.region(), null, stated.country())
			.map((town) -> new Location(town.point(), town.precision()))
			.orElse(null);
		return new Whereabouts(address, origin, location, null, zone, List.of());
	}

	private static Optional<Placed> statedPoint(List<Tier> tiers, SourceStatement address, AddressLocator locator,
			List<DataProblem> problems) {
		for (Tier tier : tiers) {
			for (Evidence evidence : tier.members()) {
				Optional<Placed> point = pointOf(evidence.statement(), address, locator, problems)
					.map((found) -> new Placed(found, tier.origin()));
				if (point.isPresent()) {
					return point;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<GeoPoint> pointOf(SourceStatement statement, SourceStatement address,
			AddressLocator locator, List<DataProblem> problems) {
		Double latitude = statement.latitude();
		Double longitude = statement.longitude();
		if (latitude == null || longitude == null || isElsewhere(statement, address)) {
			return Optional.empty();
		}
		Optional<GeoPoint> given = point(latitude, longitude);
		Optional<GeoPoint> exchanged = point(longitude, latitude);
		if (given.isPresent()) {
			Agreement agreement = locator.check(given.get(), address.region(), address.postalCode());
			if (agreement == Agreement.PLAUSIBLE) {
				return given;
			}
			problems.add(new DataProblem("location-disputed",
					"A source places it at " + latitude + "," + longitude + ", which does not fit its ZIP and state"));
			return (agreement == Agreement.SWAPPED) ? exchanged : Optional.empty();
		}
		return exchanged
			.filter((swapped) -> locator.check(swapped, address.region(), address.postalCode()) == Agreement.PLAUSIBLE);
	}

	/** A point counts only for the address it was stated with. */
	private static boolean isElsewhere(SourceStatement statement, SourceStatement address) {
		return statement.postalCode() != null && address.postalCode() != null
				&& !zip(statement.postalCode()).equals(zip(address.postalCode()));
	}

	private static String zip(String postalCode) {
		int hyphen = postalCode.indexOf('-');
		return (hyphen < 0) ? postalCode : postalCode.substring(0, hyphen);
	}

	private static Optional<GeoPoint> point(double latitude, double longitude) {
		boolean nowhere = latitude == 0 && longitude == 0;
		boolean inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
		return (inRange && !nowhere) ? Optional.of(new GeoPoint(latitude, longitude)) : Optional.empty();
	}

	/**
	 * The county. A name that no longer names one (Connecticut has planning regions since
	 * 2022) gives way to the county in which the address lies.
	 */
	private record County(@Nullable String name, @Nullable String fips) {

		static County of(SourceStatement stated, Optional<Located> located, AddressLocator locator) {
			boolean american = "US".equals(stated.country());
			if (american && stated.county() != null && stated.region() != null) {
				Optional<String> fips = locator.findCountyFips(stated.region(), stated.county());
				if (fips.isPresent()) {
					return new County(stated.county(), fips.get());
				}
			}
			if (american && located.isPresent() && located.get().countyFips() != null) {
				return new County(located.get().county(), located.get().countyFips());
			}
			return new County(stated.county(), null);
		}

	}

	private record Placed(GeoPoint point, Origin origin) {
	}

}
