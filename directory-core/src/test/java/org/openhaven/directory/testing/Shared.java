package org.openhaven.directory.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder {@code shared} beside the project: public lists, reference papers and
 * conformance suites that are not part of the project. Tests that need it skip loudly
 * without it, also where tests are required.
 */
public final class Shared {

	private Shared() {
	}

	/**
	 * A file or folder of {@code ../shared}; aborts the test, loudly, where it is not
	 * there.
	 * @param path relative to {@code shared}, with slashes:
	 * {@code data/samhsa-directory-2022}
	 */
	public static Path require(String path) {
		return find(path).orElseThrow(() -> LoudSkips.skipped("Tests on ../shared/" + path,
				"it is not beside the project", "Put the folder shared beside the clone"));
	}

	/**
	 * A file or folder of {@code ../shared}, or empty where it is not there.
	 * @param path relative to {@code shared}, with slashes
	 */
	public static Optional<Path> find(String path) {
		Path found = ProjectFolder.root().resolveSibling("shared").resolve(path);
		return Files.exists(found) ? Optional.of(found) : Optional.empty();
	}

}
