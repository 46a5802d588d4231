package org.openhaven.search.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.search.lucene.LuceneIndex;

/**
 * The folder of the index: one folder per build, and a file {@code current} that names
 * the one in use. Swapping is replacing that file, in one step.
 */
final class IndexFolder {

	private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

	private static final String POINTER = "current";

	private static final String PREFIX = "build-";

	private final Path root;

	IndexFolder(Path root) {
		this.root = root;
	}

	/**
	 * Opens the build in use.
	 * @return empty if there is none
	 * @throws org.openhaven.search.lucene.IndexUnusableException if it must be rebuilt
	 */
	Optional<Build> openCurrent() {
		return current().map((folder) -> new Build(folder, LuceneIndex.open(folder)));
	}

	/** Begins a build beside the one in use. */
	Build begin() {
		Path folder = this.root.resolve(PREFIX + UUID.randomUUID());
		return new Build(folder, LuceneIndex.open(folder));
	}

	/** Makes a build the one in use. */
	void use(Build build) {
		try {
			Path pointer = this.root.resolve(POINTER + ".new");
			Files.writeString(pointer, build.folder().getFileName().toString());
			Files.move(pointer, this.root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes all builds but the one in use: what a crash or a swap has left. */
	void deleteOthers() {
		Path used = current().orElse(this.root);
		try (Stream<Path> folders = Files.list(this.root)) {
			folders.filter((folder) -> folder.getFileName().toString().startsWith(PREFIX) && !folder.equals(used))
				.forEach(IndexFolder::delete);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<Path> current() {
		Path pointer = this.root.resolve(POINTER);
		try {
			Files.createDirectories(this.root);
			if (!Files.exists(pointer)) {
				return Optional.empty();
			}
			String name = Files.readString(pointer).strip();
			Path folder = this.root.resolve(name);
			return (name.startsWith(PREFIX) && Files.isDirectory(folder)) ? Optional.of(folder) : Optional.empty();
		}
		catch (IOException ex) {
			LOG.warn("The file that names the index in use cannot be read: the index is built anew", ex);
			return Optional.empty();
		}
	}

	/** On some systems open files cannot be deleted: the next start tries again. */
	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : deepestFirst) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			LOG.info("An old build of the index could not be deleted yet: {}", ex.getMessage());
		}
	}

	/** One build of the index. */
	static final class Build {

		private final Path folder;

		private final LuceneIndex index;

		private Build(Path folder, LuceneIndex index) {
			this.folder = folder;
			this.index = index;
		}

		/** Where it lies. */
		Path folder() {
			return this.folder;
		}

		LuceneIndex index() {
			return this.index;
		}

	}

}
