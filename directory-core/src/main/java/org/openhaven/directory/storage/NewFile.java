package org.openhaven.directory.storage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: written under another name in the same folder
 * and renamed when it is complete. What stood under the name before stays until then, and
 * stays for good when writing fails.
 */
public final class NewFile {

	private NewFile() {
	}

	/**
	 * Writes a text file in UTF-8.
	 * @param target the file; replaced if it is there
	 * @param content writes it, from beginning to end
	 * @throws UncheckedIOException if it cannot be written; the message names the file
	 * and the reason
	 */
	public static void write(Path target, Content content) {
		writeBytes(target, (stream) -> {
			try (Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
				content.writeTo(writer);
			}
		});
	}

	/**
	 * Writes a file of bytes.
	 * @param target the file; replaced if it is there
	 * @param content writes it, from beginning to end
	 * @throws UncheckedIOException if it cannot be written; the message names the file
	 * and the reason
	 */
	public static void writeBytes(Path target, Bytes content) {
		Path folder = target.toAbsolutePath().getParent();
		if (folder == null || Files.isDirectory(target)) {
			throw refused(target, new IOException("it is a folder"));
		}
		Path unfinished = null;
		try {
			unfinished = Files.createTempFile(folder, "." + target.getFileName(), ".unfinished");
			try (OutputStream stream = Files.newOutputStream(unfinished)) {
				content.writeTo(stream);
			}
			force(unfinished);
			move(unfinished, target);
			unfinished = null;
		}
		catch (IOException ex) {
			throw refused(target, ex);
		}
		finally {
			delete(unfinished);
		}
	}

	private static UncheckedIOException refused(Path target, IOException reason) {
		String why = switch (reason) {
			case NoSuchFileException missing -> "there is no folder " + target.toAbsolutePath().getParent();
			case AccessDeniedException denied -> "the folder may not be written to";
			default -> String.valueOf(reason.getMessage());
		};
		return new UncheckedIOException("The file " + target + " cannot be written: " + why, reason);
	}

	private static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private static void move(Path from, Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void delete(@Nullable Path unfinished) {
		try {
			if (unfinished != null) {
				Files.deleteIfExists(unfinished);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The unfinished file " + unfinished + " cannot be deleted", ex);
		}
	}

	/** Writes what a file holds. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes all of it.
		 * @param writer where to; stays open
		 * @throws IOException if it cannot be written
		 */
		void writeTo(Writer writer) throws IOException;

	}

	/** Writes what a file of bytes holds. */
	@FunctionalInterface
	public interface Bytes {

		/**
		 * Writes all of it.
		 * @param stream where to
		 * @throws IOException if it cannot be written
		 */
		void writeTo(OutputStream stream) throws IOException;

	}

}
