package org.openhaven.directory.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests as 64 hexadecimal digits, for keys of any length and for content. */
public final class Digest {

	private Digest() {
	}

	/**
	 * The digest of a text.
	 * @param text any text, taken as UTF-8
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String of(String text) {
		return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * An empty digest to be fed piece by piece.
	 * @return a new one
	 */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
