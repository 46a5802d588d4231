package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.openhaven.directory.exchange.table.UnreadableFileException;

/** The readers of all formats, by name or by looking at a file. */
public final class StatementReaders {

	/** The name that stands for whichever format the files have. */
	public static final String AUTO = "auto";

	// The more particular ones first: the first that recognises a file reads it.
	private static final List<StatementReader> ALL = List.of(new SamhsaDirectoryReader(), new SamhsaLocatorReader(),
			new FindTreatmentReader(), new HavenCsvReader(), new MappedReader());

	private StatementReaders() {
	}

	/**
	 * The formats that can be read.
	 * @return their names, without {@link #AUTO}
	 */
	public static List<String> formats() {
		return ALL.stream().map(StatementReader::format).toList();
	}

	/**
	 * The reader of a format.
	 * @param format one of {@link #formats()}
	 * @return its reader
	 * @throws IllegalArgumentException if there is no such format
	 */
	public static StatementReader reader(String format) {
		return ALL.stream()
			.filter((reader) -> reader.format().equals(format))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"A format is one of " + accepted() + " or " + AUTO + ", was '" + format + "'"));
	}

	/**
	 * Opens files, finding out their format if it is {@link #AUTO}.
	 * @param format one of {@link #formats()}, or {@link #AUTO}
	 * @param files one or more files of the same format
	 * @param options how to read them
	 * @return their rows; to be closed
	 * @throws IllegalArgumentException if there is no such format, or no file
	 * @throws UnreadableFileException if a file is not of the format, damaged, without
	 * rows or beyond the limits
	 */
	public static Reading open(String format, List<Path> files, ReadOptions options) {
		if (files.isEmpty()) {
			throw new IllegalArgumentException("An import reads at least one file, was given none");
		}
		StatementReader reader = AUTO.equals(format) ? recognise(files, options) : reader(format);
		return reader.open(files, options);
	}

	/**
	 * Finds out the one format of files by their content; a mapping among the options
	 * decides for {@code mapped-csv}.
	 * @param files one or more files
	 * @param options how they are to be read
	 * @return the reader of their format
	 * @throws UnreadableFileException if a file is of no known format, or of another than
	 * the first
	 */
	public static StatementReader recognise(List<Path> files, ReadOptions options) {
		StatementReader first = recognise(files.getFirst(), options);
		for (Path file : files) {
			StatementReader reader = recognise(file, options);
			if (!reader.equals(first)) {
				throw new UnreadableFileException(file,
						"is of the format " + reader.format() + ", the first file of " + first.format(),
						"files of one format in one import");
			}
		}
		return first;
	}

	private static StatementReader recognise(Path file, ReadOptions options) {
		if (options.mapping() != null) {
			return reader(MappedReader.FORMAT);
		}
		FileHead head = FileHead.of(file, options);
		return ALL.stream()
			.filter((reader) -> reader.recognises(head))
			.findFirst()
			.orElseThrow(() -> new UnreadableFileException(file, "is of no format that is recognised by its content",
					"one of " + accepted() + ", named instead of " + AUTO));
	}

	private static String accepted() {
		return ALL.stream().map(StatementReader::format).collect(Collectors.joining(", "));
	}

}
