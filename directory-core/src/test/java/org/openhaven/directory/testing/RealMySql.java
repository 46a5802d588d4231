package org.openhaven.directory.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A real MySQL server, started by {@code tools/mysql-server} on first use and stopped
 * with this JVM. A server of one's own, given by {@code MYSQL_TEST_URL},
 * {@code MYSQL_TEST_USER} and {@code MYSQL_TEST_PASSWORD}, wins; its user must be allowed
 * to create databases.
 *
 * @param url JDBC address without parameters, {@code jdbc:mysql://host:port/database}
 * @param username a user who may create databases
 * @param password of that user
 */
public record RealMySql(String url, String username, String password) {

	/**
	 * Exit code of the script where no MySQL is to be had on this machine (EX_UNAVAILABLE
	 * of sysexits.h).
	 */
	private static final int UNAVAILABLE = 69;

	private static @Nullable RealMySql running;

	/** Why there is no server, once it is known that there is none. */
	private static @Nullable String unavailable;

	/**
	 * The server of this JVM, started if need be (1 to 30 seconds). Aborts the test,
	 * loudly, where there is none; fails it where tests are required.
	 */
	public static synchronized RealMySql require() {
		if (unavailable != null) {
			throw missing(unavailable);
		}
		if (running == null) {
			running = given();
		}
		return running;
	}

	private static RealMySql given() {
		String url = System.getenv("MYSQL_TEST_URL");
		if (url != null) {
			return new RealMySql(url, System.getenv().getOrDefault("MYSQL_TEST_USER", "root"),
					System.getenv().getOrDefault("MYSQL_TEST_PASSWORD", ""));
		}
		if (LoudSkips.mode().equals("off")) {
			throw missing("they are switched off with -Dhaven.tests=off");
		}
		return started();
	}

	private static RealMySql started() {
		Path script = ProjectFolder.root().resolve("tools/mysql-server");
		if (File.separatorChar == '\\') {
			throw missing("tools/mysql-server needs bash and apt");
		}
		Path folder = Path.of(System.getProperty("basedir", ""), "target", "mysql-" + ProcessHandle.current().pid())
			.toAbsolutePath();
		try {
			Files.createDirectories(folder);
			Path log = folder.resolve("start.log");
			int exitCode = run(log, script.toString(), "start", folder.toString());
			if (exitCode == UNAVAILABLE) {
				throw missing(Files.readString(log));
			}
			if (exitCode != 0) {
				throw new IllegalStateException("mysql-server ended with " + exitCode + ":\n" + Files.readString(log));
			}
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(script, folder)));
			return connection(Files.readAllLines(folder.resolve("connection")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start MySQL in " + folder, ex);
		}
	}

	private static RealMySql connection(List<String> lines) {
		Map<String, String> values = new HashMap<>();
		for (String line : lines) {
			int equals = line.indexOf('=');
			values.put(line.substring(0, equals), line.substring(equals + 1));
		}
		return new RealMySql(values.getOrDefault("MYSQL_URL", ""), values.getOrDefault("MYSQL_USER", ""),
				values.getOrDefault("MYSQL_PASSWORD", ""));
	}

	private static int run(Path log, String... command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("MYSQL_SERVER_PARENT", Long.toString(ProcessHandle.current().pid()));
		try {
			return builder.start().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), ex);
		}
	}

	private static void stop(Path script, Path folder) {
		Path log = folder.resolveSibling(folder.getFileName() + ".stop.log");
		try {
			if (run(log, script.toString(), "stop", folder.toString()) == 0) {
				Files.delete(log);
				delete(folder);
			}
		}
		catch (IOException ex) {
			System.err.println("MySQL in " + folder + " was not cleared away: " + ex);
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private static RuntimeException missing(String reason) {
		unavailable = reason;
		return LoudSkips.missing("The MySQL tests", reason,
				"Give a server with MYSQL_TEST_URL, MYSQL_TEST_USER and MYSQL_TEST_PASSWORD");
	}

}
