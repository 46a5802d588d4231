package org.openhaven.api.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one Haven keeps on this machine: the embedded
 * database, the index, the lock. It exists as soon as the value does.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

	/** The setting that names it; as an environment variable {@code HAVEN_DATA_DIR}. */
	public static final String SETTING = "haven.data-dir";

	/**
	 * Creates the folder if it is not there, readable by its owner alone.
	 * @throws DataFolderUnusableException if that cannot be done
	 */
	public DataFolder {
		path = path.toAbsolutePath().normalize();
		try {
			if (!Files.isDirectory(path)) {
				Files.createDirectories(path);
				OwnerOnly.folder(path);
			}
		}
		catch (IOException ex) {
			throw new DataFolderUnusableException(path, ex);
		}
	}

	/**
	 * The folder that a setting means. A relative name counts from the project's folder,
	 * never from the folder where a command was typed.
	 * @param setting value of {@link #SETTING}; null or blank means {@code data}
	 */
	public static DataFolder of(@Nullable String setting) {
		return new DataFolder(root().resolve((setting == null || setting.isBlank()) ? "data" : setting));
	}

	/**
	 * The folder that the system property or environment variable names, without asking
	 * Spring.
	 */
	public static DataFolder ofEnvironment() {
		return of(System.getProperty(SETTING, System.getenv("HAVEN_DATA_DIR")));
	}

	/**
	 * The project's folder: the system property {@code haven.root}, which
	 * {@code bin/haven} sets; else the nearest folder above our own classes that holds
	 * {@code bin/haven}; else {@code .haven} in the user's home.
	 */
	private static Path root() {
		String given = System.getProperty("haven.root");
		return (given != null) ? Path.of(given)
				: aboveOurClasses().orElseGet(() -> Path.of(System.getProperty("user.home"), ".haven"));
	}

	private static Optional<Path> aboveOurClasses() {
		CodeSource source = DataFolder.class.getProtectionDomain().getCodeSource();
		URI location = (source != null) ? URI.create(source.getLocation().toString()) : null;
		if (location == null || !"file".equals(location.getScheme())) {
			return Optional.empty();
		}
		for (Path folder = Path.of(location); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve("bin/haven"))) {
				return Optional.of(folder);
			}
		}
		return Optional.empty();
	}

	Path lockFile() {
		return this.path.resolve("haven.lock");
	}

	Path runFile() {
		return this.path.resolve("haven.run");
	}

}
