package org.openhaven.api.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.openhaven.api.instance.DataFolder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the key of cursors comes from: the setting {@code haven.secret}, the same on all
 * nodes; else a file in the data folder, made on the first start.
 */
@Configuration(proxyBeanMethods = false)
class CursorConfiguration {

	private static final int SECRET_BYTES = 32;

	@Bean
	CursorSeal cursorSeal(Environment environment) {
		String secret = environment.getProperty("haven.secret");
		byte[] bytes = (secret != null && !secret.isBlank()) ? secret.getBytes(StandardCharsets.UTF_8)
				: ofFile(DataFolder.of(environment.getProperty(DataFolder.SETTING)).path().resolve("haven.secret"));
		return new CursorSeal(bytes);
	}

	static byte[] ofFile(Path file) {
		try {
			if (!Files.exists(file)) {
				create(file);
			}
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " cannot be read or made", ex);
		}
	}

	private static void create(Path file) throws IOException {
		byte[] secret = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(secret);
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.createFile(file, ownerOnly(file));
			Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
		}
		catch (FileAlreadyExistsException madeMeanwhile) {
			// Two processes began at once; the other's secret is as good.
			return;
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
