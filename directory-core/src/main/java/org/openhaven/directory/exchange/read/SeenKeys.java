package org.openhaven.directory.exchange.read;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.openhaven.directory.storage.Digest;

/**
 * Makes the keys of one reading unique: the second row with a key gets {@code #2} behind
 * it. Two keys that {@link KeyCounts} takes for one cost no more than a needless number.
 */
final class SeenKeys {

	private static final int LONGEST = 180;

	private final KeyCounts seen = new KeyCounts();

	/** The key, shortened if need be, numbered if it was seen before. */
	String unique(String key) {
		String shortened = shortened(key);
		int number = this.seen.count(shortened);
		String unique = shortened;
		// A source may itself have a key that ends in #2.
		while (number > 1 && (unique.equals(shortened) || this.seen.count(unique) > 1)) {
			unique = shortened + "#" + number;
			number++;
		}
		return unique;
	}

	/** At most 180 characters, told apart by a hash where more were cut off. */
	static String shortened(String key) {
		if (key.length() <= LONGEST) {
			return key;
		}
		byte[] hash = Digest.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
		String digest = HexFormat.of().formatHex(hash, 0, 16);
		return key.substring(0, LONGEST - digest.length() - 1) + "~" + digest;
	}

}
