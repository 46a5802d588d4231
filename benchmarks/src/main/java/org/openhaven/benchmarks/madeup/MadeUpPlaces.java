package org.openhaven.benchmarks.madeup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.ZipArea;

/**
 * Draws places as people are spread: every second one from any ZIP, which weighs a town
 * by the number of its ZIPs, the others from towns of ten ZIPs and more. Four of five
 * people live in towns.
 */
final class MadeUpPlaces {

	private static final int ZIPS_OF_A_LARGE_TOWN = 10;

	private static final int ZIPS = 100_000;

	/** About 3 km from north to south: the usual way from a ZIP's middle. */
	private static final double SPREAD_DEGREES = 0.027;

	private final List<ZipArea> all = new ArrayList<>();

	private final List<ZipArea> ofLargeTowns = new ArrayList<>();

	MadeUpPlaces() {
		Gazetteer gazetteer = Gazetteer.standard();
		Map<String, Integer> zipsOfTown = new HashMap<>();
		for (int i = 0; i < ZIPS; i++) {
			gazetteer.findZip("%05d".formatted(i)).filter((zip) -> zip.city() != null).ifPresent(this.all::add);
		}
		this.all.forEach((zip) -> zipsOfTown.merge(town(zip), 1, Integer::sum));
		this.all.stream()
			.filter((zip) -> zipsOfTown.getOrDefault(town(zip), 0) >= ZIPS_OF_A_LARGE_TOWN)
			.forEach(this.ofLargeTowns::add);
	}

	ZipArea draw(RandomGenerator random) {
		List<ZipArea> drawn = random.nextBoolean() ? this.all : this.ofLargeTowns;
		return drawn.get(random.nextInt(drawn.size()));
	}

	/** A point near the middle of the ZIP. */
	GeoPoint pointIn(ZipArea zip, RandomGenerator random) {
		double latitude = zip.point().latitude() + SPREAD_DEGREES * random.nextGaussian();
		double longitude = zip.point().longitude() + SPREAD_DEGREES * random.nextGaussian();
		return new GeoPoint(Math.clamp(latitude, -90, 90), Math.clamp(longitude, -180, 180));
	}

	private static String town(ZipArea zip) {
		return zip.city() + ", " + zip.state();
	}

}
