package org.openhaven.api.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.openhaven.api.request.RequestParameters;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.query.Cursor;
import org.openhaven.search.query.SortKey;

/**
 * Turns cursors into texts that nobody can read or change, and back: AES-GCM under a key
 * that all nodes share. Thread-safe.
 */
final class CursorSeal {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final int LONGEST = 4096;

	private static final String CIPHER = "AES/GCM/NoPadding";

	private final SecretKeySpec key;

	private final SecureRandom random = new SecureRandom();

	/**
	 * A seal.
	 * @param secret any bytes; the same secret opens what the other sealed
	 */
	CursorSeal(byte[] secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update("haven-cursor".getBytes(StandardCharsets.UTF_8));
			this.key = new SecretKeySpec(digest.digest(secret), "AES");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	String seal(Cursor cursor) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes(cursor));
			byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
			System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has AES-GCM", ex);
		}
	}

	/**
	 * The cursor of a text.
	 * @param text what {@link #seal} gave
	 * @throws org.openhaven.api.problem.ProblemException if it is anything else
	 */
	Cursor open(String text) {
		try {
			byte[] all = (text.length() <= LONGEST) ? Base64.getUrlDecoder().decode(text) : new byte[0];
			if (all.length <= NONCE_BYTES) {
				throw unknown(text);
			}
			byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
			byte[] opened = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
			return cursor(opened);
		}
		catch (GeneralSecurityException | IllegalArgumentException | UncheckedIOException forged) {
			throw unknown(text);
		}
	}

	/** Says that a text is no cursor of this search. */
	static RuntimeException unknown(String text) {
		return RequestParameters.invalid("after", text, "This does not continue this search.",
				List.of("the next of the page before, with the same parameters"));
	}

	private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

	private static byte[] bytes(Cursor cursor) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeLong(cursor.at().getEpochSecond());
			out.writeBoolean(cursor.last().notSeen());
			out.writeLong(cursor.last().number());
			out.writeUTF(cursor.last().text());
			out.writeUTF(cursor.last().id().value());
			out.writeUTF(cursor.fingerprint());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static Cursor cursor(byte[] bytes) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			Instant at = Instant.ofEpochSecond(in.readLong());
			SortKey last = new SortKey(in.readBoolean(), in.readLong(), in.readUTF(), new FacilityId(in.readUTF()));
			return new Cursor(at, last, in.readUTF());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
