package org.openhaven.directory.source;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.storage.Digest;

/**
 * Digests by which the database finds records that may speak of one place.
 *
 * @param place of street, area and the beginning of the whole name, which a cut-off name
 * shares with its longer form; null without a street
 * @param street of street and area; null without a street
 * @param phone of the first telephone number and the area; null without one
 */
record PlaceKeys(@Nullable String place, @Nullable String street, @Nullable String phone) {

	static PlaceKeys of(SourceStatement statement) {
		PlaceKey key = PlaceKey.of(statement);
		String street = key.street().isEmpty() ? null : statement.country() + "|" + key.area() + "|" + key.street();
		String begin = PlacePartition.wholeName(key);
		String name = begin.substring(0, Math.min(begin.length(), PlaceKey.SHORTEST_CUT_OFF_NAME));
		return new PlaceKeys((street != null) ? Digest.of(street + "|" + name) : null,
				(street != null) ? Digest.of(street) : null, phone(statement.phones(), key));
	}

	private static @Nullable String phone(List<StatedPhone> phones, PlaceKey key) {
		if (phones.isEmpty()) {
			return null;
		}
		String digits = phones.getFirst().digits();
		return (digits.length() < 7) ? null : Digest.of(digits + "|" + key.area());
	}

}
