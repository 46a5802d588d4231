package org.openhaven.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key with which cursors are sealed. Never shown. */
public final class CursorKey {

	private static final int BYTES = 32;

	private static final String HMAC = "HmacSHA256";

	private final SecretKey secret;

	private CursorKey(byte[] secret) {
		this.secret = new SecretKeySpec(secret, "AES");
	}

	/**
	 * The key that a secret gives: for several nodes that serve the same directory.
	 * @param secret long and random
	 * @return the same key for the same secret
	 * @throws IllegalArgumentException if it has fewer than 16 characters
	 */
	public static CursorKey of(String secret) {
		if (secret.length() < 16) {
			throw new IllegalArgumentException("A secret for cursors has 16 characters at least");
		}
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return new CursorKey(digest.digest(("haven cursor\n" + secret).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * The key in a file, made when it is not there, readable by its owner alone.
	 * @param file its folder exists
	 * @return always the same key for the same file
	 * @throws UncheckedIOException if the file can neither be read nor made
	 */
	public static CursorKey inFile(Path file) {
		try {
			if (!Files.exists(file)) {
				create(file);
			}
			byte[] secret = Files.readAllBytes(file);
			if (secret.length != BYTES) {
				throw new IOException("The key of cursors in " + file + " is damaged: delete it, a new one is made");
			}
			return new CursorKey(secret);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void create(Path file) throws IOException {
		byte[] secret = new byte[BYTES];
		new SecureRandom().nextBytes(secret);
		FileStore store = Files.getFileStore(file.toAbsolutePath().getParent());
		FileAttribute<?>[] ownerOnly = store.supportsFileAttributeView("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		try {
			Files.createFile(file, ownerOnly);
			Files.write(file, secret, StandardOpenOption.WRITE);
		}
		catch (FileAlreadyExistsException ex) {
			// another thread was faster; its key counts
		}
	}

	/**
	 * A key for something else, from which this one cannot be told.
	 * @param use what for; each has a key of its own
	 * @return for HMAC with SHA-256, the same on all nodes
	 */
	public SecretKey derived(String use) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(this.secret.getEncoded(), HMAC));
			return new SecretKeySpec(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)), HMAC);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has HMAC with SHA-256", ex);
		}
	}

	SecretKey secret() {
		return this.secret;
	}

}
