package org.openhaven.directory.exchange.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.openhaven.directory.storage.JsonColumn;
import org.openhaven.directory.storage.NewFile;

/**
 * The pages fetched so far, in a folder with a note of what they are. A page counts as
 * soon as the note names it, so that a sweep that was killed goes on where it stood.
 */
final class Sweep {

	/** Pages of another week do not belong together. */
	private static final Duration TOO_OLD = Duration.ofDays(2);

	private static final String NOTE = "sweep.json";

	private final Path folder;

	private final String source;

	private final Instant began;

	private final TreeMap<Integer, PageHead> pages;

	private Sweep(Path folder, Note note) {
		this.folder = folder;
		this.source = note.source;
		this.began = note.began;
		this.pages = new TreeMap<>(note.pages);
	}

	/** Takes up what an earlier run has left, or begins anew where it is of no use. */
	static Sweep open(Path folder, String source, Instant now) throws IOException {
		Files.createDirectories(folder);
		Note note = readNote(folder.resolve(NOTE));
		if (note != null && note.source.equals(source) && note.began.plus(TOO_OLD).isAfter(now)) {
			return new Sweep(folder, note);
		}
		Sweep sweep = new Sweep(folder, new Note(source, now, Map.of()));
		sweep.clear();
		Files.createDirectories(folder);
		sweep.writeNote();
		return sweep;
	}

	private static @Nullable Note readNote(Path file) throws IOException {
		if (!Files.exists(file)) {
			return null;
		}
		try {
			return JsonColumn.read(Files.readString(file), Note.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private void writeNote() {
		NewFile.write(this.folder.resolve(NOTE),
				(writer) -> writer.write(JsonColumn.write(new Note(this.source, this.began, this.pages))));
	}

	/** A file for a page on its way. */
	Path incoming() {
		return this.folder.resolve("incoming.json");
	}

	/** Keeps the page that came in. */
	void keep(int page, PageHead head) throws IOException {
		Files.move(incoming(), file(page), StandardCopyOption.REPLACE_EXISTING);
		this.pages.put(page, head);
		writeNote();
	}

	/** Forgets pages behind the end of the list. */
	void cutAfter(int page) {
		if (this.pages.tailMap(page, false).isEmpty()) {
			return;
		}
		this.pages.tailMap(page, false).clear();
		writeNote();
	}

	boolean has(int page) {
		return this.pages.containsKey(page);
	}

	NavigableMap<Integer, PageHead> pages() {
		return this.pages;
	}

	List<Path> files() {
		return this.pages.keySet().stream().map(this::file).toList();
	}

	long rows() {
		return this.pages.values().stream().mapToLong(PageHead::rows).sum();
	}

	/** The day the list speaks of. */
	LocalDate edition() {
		return LocalDate.ofInstant(this.began, ZoneOffset.UTC);
	}

	private Path file(int page) {
		return this.folder.resolve("page-%05d.json".formatted(page));
	}

	/** Removes everything, the folder too. */
	void clear() {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
			Files.delete(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The pages in " + this.folder + " cannot be removed", ex);
		}
	}

	/** What the folder holds. */
	private record Note(String source, Instant began, Map<Integer, PageHead> pages) {
	}

}
