package org.openhaven.search.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import org.openhaven.directory.facility.FacilityId;

/**
 * Cursors as text that a client hands back: sealed with AES-GCM, so that nothing can be
 * read from it and nothing changed in it. Any node with the same key reads it, also after
 * a restart. Safe for use by many threads.
 */
public final class CursorCodec {

	/** Counts up when the form changes: older cursors are then refused. */
	private static final byte FORMAT = 1;

	private static final String CIPHER = "AES/GCM/NoPadding";

	/** Source of nonce and tag length: NIST SP 800-38D. */
	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final int LONGEST_TEXT = 8_192;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final CursorKey key;

	/**
	 * A codec with a key.
	 * @param key the same on all nodes
	 */
	public CursorCodec(CursorKey key) {
		this.key = key;
	}

	/**
	 * Writes a cursor.
	 * @param cursor any cursor
	 * @return letters, digits, hyphens and underscores; different each time
	 */
	public String encode(Cursor cursor) {
		byte[] name = cursor.last().text().getBytes(StandardCharsets.UTF_8);
		byte[] id = cursor.last().id().value().getBytes(StandardCharsets.US_ASCII);
		byte[] fingerprint = cursor.fingerprint().getBytes(StandardCharsets.US_ASCII);
		ByteBuffer plain = ByteBuffer.allocate(23 + id.length + fingerprint.length + name.length)
			.putLong(cursor.at().getEpochSecond())
			.put((byte) (cursor.last().notSeen() ? 1 : 0))
			.putLong(cursor.last().number())
			.putShort((short) id.length)
			.put(id)
			.putShort((short) fingerprint.length)
			.put(fingerprint)
			.putShort((short) name.length)
			.put(name);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(seal(plain.array()));
	}

	/**
	 * Reads a cursor.
	 * @param text what {@link #encode} wrote
	 * @return the cursor
	 * @throws InvalidCursorException if it was written elsewhere, changed or cut
	 */
	public Cursor decode(String text) {
		if (text.length() > LONGEST_TEXT) {
			throw invalid();
		}
		try {
			return read(ByteBuffer.wrap(open(Base64.getUrlDecoder().decode(text))));
		}
		catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw invalid();
		}
	}

	private static InvalidCursorException invalid() {
		return new InvalidCursorException("The cursor was not given out by this directory: begin at the first page");
	}

	private static Cursor read(ByteBuffer plain) {
		Instant at = Instant.ofEpochSecond(plain.getLong());
		boolean notSeen = plain.get() == 1;
		long number = plain.getLong();
		FacilityId id = new FacilityId(text(plain));
		String fingerprint = text(plain);
		return new Cursor(at, new SortKey(notSeen, number, text(plain), id), fingerprint);
	}

	private static String text(ByteBuffer plain) {
		byte[] bytes = new byte[plain.getShort()];
		plain.get(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private byte[] seal(byte[] plain) {
		byte[] nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
			return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has AES-GCM", ex);
		}
	}

	private byte[] open(byte[] sealed) throws GeneralSecurityException {
		if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
			throw invalid();
		}
		byte[] nonce = new byte[NONCE_BYTES];
		System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
		return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
	}

	private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, this.key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(new byte[] { FORMAT });
		return cipher;
	}

}
