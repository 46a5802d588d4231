package org.openhaven.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for an application that starts before JUnit gives its own away. */
public final class TemporaryFolder {

	private TemporaryFolder() {
	}

	/** A new folder among the temporary ones of the machine. */
	public static Path named(String beginning) {
		try {
			return Files.createTempDirectory(beginning);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
