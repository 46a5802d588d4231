package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.openhaven.directory.exchange.table.DelimitedRecords;
import org.openhaven.directory.exchange.table.TableRow;
import org.openhaven.directory.exchange.table.TextFile;
import org.openhaven.directory.exchange.table.UnreadableFileException;

/**
 * The beginning of a file, from which its format is told.
 *
 * @param path the file
 * @param kind what it is, roughly
 * @param columns normalised names of the first row, if it is a delimited text
 * @param options how it is to be read
 */
public record FileHead(Path path, Kind kind, Set<String> columns, ReadOptions options) {

	/**
	 * Looks at a file.
	 * @param path the file
	 * @param options how it is to be read
	 * @return its head
	 * @throws UnreadableFileException if it cannot be read or its first row is beyond the
	 * limits
	 */
	static FileHead of(Path path, ReadOptions options) {
		Kind kind = kindOf(path);
		Set<String> columns = (kind == Kind.TABLE) ? columns(path, options) : Set.of();
		return new FileHead(path, kind, columns, options);
	}

	/** What a file is, roughly. */
	public enum Kind {

		/** A zip archive, as workbooks are. */
		ARCHIVE,

		/** A text that begins like JSON. */
		JSON,

		/** Any other text. */
		TABLE

	}

	static Kind kindOf(Path path) {
		try (InputStream in = Files.newInputStream(path)) {
			byte[] start = in.readNBytes(512);
			if (start.length >= 2 && start[0] == 'P' && start[1] == 'K') {
				return Kind.ARCHIVE;
			}
			for (byte one : start) {
				if (one == '{' || one == '[') {
					return Kind.JSON;
				}
				// Blanks, NULs of UTF-16 and byte order marks may stand before.
				if (one > ' ') {
					return Kind.TABLE;
				}
			}
			return Kind.TABLE;
		}
		catch (IOException ex) {
			throw new UnreadableFileException(path, "cannot be read (" + ex.getClass().getSimpleName() + ")",
					"a file that exists and may be read", ex);
		}
	}

	private static Set<String> columns(Path path, ReadOptions options) {
		TextFile text = TextFile.of(path, options.limits(), null);
		char delimiter = DelimitedRecords.delimiterOf(text, options.limits());
		try (DelimitedRecords records = new DelimitedRecords(text, delimiter, options.limits())) {
			TableRow header = records.next();
			return (header != null) ? TableHeader.namesOf(header) : Set.of();
		}
	}

}
