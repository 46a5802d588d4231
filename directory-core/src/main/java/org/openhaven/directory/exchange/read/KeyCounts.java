package org.openhaven.directory.exchange.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.openhaven.directory.storage.Digest;

/**
 * How often each of many keys was counted. Keeps 8 bytes of a hash per key, up to 32 with
 * its spare room; that two different keys of a million share a hash has a chance below
 * one in ten million. Not for use by several threads.
 */
public final class KeyCounts {

	private long[] hashes = new long[1024];

	private int[] counts = new int[1024];

	private int size;

	/**
	 * Counts a key once more.
	 * @param key any text
	 * @return how often it has been counted now, from 1
	 */
	public int count(String key) {
		if (2 * this.size >= this.hashes.length) {
			grow();
		}
		long hash = hash(key);
		int slot = slot(hash);
		if (this.counts[slot] == 0) {
			this.hashes[slot] = hash;
			this.size++;
		}
		this.counts[slot]++;
		return this.counts[slot];
	}

	/**
	 * Whether a key was ever counted.
	 * @param key any text
	 * @return true if it was
	 */
	public boolean holds(String key) {
		return this.counts[slot(hash(key))] > 0;
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
		byte[] digest = Arrays.copyOf(Digest.sha256().digest(key.getBytes(StandardCharsets.UTF_8)), Long.BYTES);
		long hash = 0;
		for (byte one : digest) {
			hash = (hash << 8) | (one & 0xFF);
		}
		return hash;
	}

}
