package org.openhaven.directory.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies on this machine. */
public final class ProjectFolder {

	private ProjectFolder() {
	}

	/**
	 * The folder of the parent pom: the system property {@code haven.root}, which Maven
	 * sets for tests, else the nearest folder upwards that holds {@code .mvn}, as an IDE
	 * needs it.
	 */
	public static Path root() {
		String given = System.getProperty("haven.root");
		if (given != null) {
			return Path.of(given);
		}
		Path here = Path.of("").toAbsolutePath();
		for (Path folder = here; folder != null; folder = folder.getParent()) {
			if (Files.isDirectory(folder.resolve(".mvn"))) {
				return folder;
			}
		}
		throw new IllegalStateException("No folder with .mvn above " + here);
	}

}
