package org.openhaven.search.query;

import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.GeoPoint;

/**
 * Mixes what a query asks into 128 bits. Fast rather than secret: it travels only inside
 * sealed cursors. Mixing: multiply and rotate as in MurmurHash3 by A. Appleby.
 */
final class Fingerprint {

	private static final long FIRST = 0x87C3_7B91_1142_53D5L;

	private static final long SECOND = 0x4CF5_AD43_2745_937FL;

	private long one = FIRST;

	private long two = SECOND;

	Fingerprint add(long value) {
		this.one = Long.rotateLeft((this.one ^ value) * FIRST, 31) + this.two;
		this.two = Long.rotateLeft((this.two ^ value) * SECOND, 33) + this.one;
		return this;
	}

	Fingerprint add(double value) {
		return add(Double.doubleToLongBits(value));
	}

	Fingerprint add(@Nullable String text) {
		if (text == null) {
			return add(-1L);
		}
		add((long) text.length());
		for (int i = 0; i < text.length(); i++) {
			add((long) text.charAt(i));
		}
		return this;
	}

	Fingerprint add(@Nullable GeoPoint point) {
		return (point != null) ? add(point.latitude()).add(point.longitude()) : add(-2L);
	}

	Fingerprint addAll(Iterable<String> texts) {
		texts.forEach(this::add);
		return add(-3L);
	}

	Fingerprint add(Map<String, FieldFilter> filters) {
		filters.forEach((name, filter) -> {
			add(name);
			filter.anyOf().forEach(this::addAll);
			add(-4L).addAll(filter.excluded());
		});
		return this;
	}

	Fingerprint add(@Nullable Area area) {
		return switch (area) {
			case null -> add(0L);
			case Area.Around circle -> addCircle(circle);
			case Area.Box box -> add(2L).add(box.west()).add(box.south()).add(box.east()).add(box.north());
			case Area.Counties counties -> add(3L).addAll(counties.fips());
			case Area.States states -> add(4L).addAll(states.codes());
		};
	}

	private Fingerprint addCircle(Area.Around circle) {
		add(1L).add(circle.center()).add(circle.radiusMeters());
		CityName city = circle.cityToo();
		return (city != null) ? add(city.city()).add(city.region()) : add(-5L);
	}

	/** 32 hexadecimal digits; nothing may be added afterwards. */
	String hex() {
		add(SECOND).add(FIRST);
		return HexFormat.of().toHexDigits(this.one) + HexFormat.of().toHexDigits(this.two);
	}

}
