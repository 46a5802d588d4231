package org.openhaven.directory.exchange.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Makes the keys of one reading unique: the second row with a key gets {@code #2} behind
 * it. Keeps 8 bytes of a hash per row, up to 32 with its spare room; that two different
 * keys of a million share a hash has a chance below one in ten million, and costs no more
 * than a needless number.
 */
final class SeenKeys {

	private static final int LONGEST = 180;

	private long[] hashes = new long[1024];

	private int[] counts = new int[1024];

	private int size;

	/** The key, shortened if need be, numbered if it was seen before. */
	String unique(String key) {
		String shortened = shortened(key);
		int number = count(hash(shortened));
		String unique = shortened;
		// A source may itself have a key that ends in #2.
		while (number > 1 && (unique.equals(shortened) || count(hash(unique)) > 1)) {
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
		String digest = HexFormat.of().formatHex(digest(key), 0, 16);
		return key.substring(0, LONGEST - digest.length() - 1) + "~" + digest;
	}

	private int count(long hash) {
		if (2 * this.size >= this.hashes.length) {
			grow();
		}
		int slot = slot(hash);
		if (this.counts[slot] == 0) {
			this.hashes[slot] = hash;
			this.size++;
		}
		this.counts[slot]++;
		return this.counts[slot];
	}

	private int slot(long hash) {
		int slot = (int) (hash & (this.hashes.length - 1));
		while (this.counts[slot] != 0 && this.hashes[slot] != hash) {
			slot = (slot + 1) & (this.hashes.length - 1);
		}
		return slot;
	}

	private void grow() {
		long[] oldHashes = this.hashes;
		int[] oldCounts = this.counts;
		this.hashes = new long[oldHashes.length * 2];
		this.counts = new int[oldCounts.length * 2];
		for (int i = 0; i < oldHashes.length; i++) {
			if (oldCounts[i] != 0) {
				int slot = slot(oldHashes[i]);
				this.hashes[slot] = oldHashes[i];
				this.counts[slot] = oldCounts[i];
			}
		}
	}

	private static long hash(String key) {
		byte[] digest = Arrays.copyOf(digest(key), Long.BYTES);
		long hash = 0;
		for (byte one : digest) {
			hash = (hash << 8) | (one & 0xFF);
		}
		return hash;
	}

	private static byte[] digest(String key) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
