package org.openhaven.api.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.HavenApplication;
import org.openhaven.directory.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Haven as people have it: one data folder, one database, and processes of their own with
 * exit codes and last lines. Ends the processes that are left when it is closed.
 */
public final class Installation implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String READY = "Haven is ready: ";

	private final Path folder;

	private final @Nullable TestDatabase mySql;

	private final Map<String, String> settings = new HashMap<>();

	private final List<Process> processes = new ArrayList<>();

	private Installation(Path folder, @Nullable TestDatabase mySql) {
		this.folder = folder;
		this.mySql = mySql;
		this.settings.put("HAVEN_DATA_DIR", data().toString());
		this.settings.put("HAVEN_SAMPLE", "never");
		this.settings.put("SERVER_PORT", "0");
		this.settings.put("MANAGEMENT_SERVER_PORT", "0");
		if (mySql != null) {
			this.settings.put("SPRING_DATASOURCE_URL", mySql.url());
			this.settings.put("SPRING_DATASOURCE_USERNAME", mySql.username());
			this.settings.put("SPRING_DATASOURCE_PASSWORD", mySql.password());
		}
	}

	/**
	 * With its database in the data folder.
	 * @param folder an empty folder for data and logs
	 */
	public static Installation embedded(Path folder) {
		return new Installation(created(folder), null);
	}

	/**
	 * With a new database of the kind; an H2 database lies in the data folder.
	 * @param kind of which product
	 * @param folder an empty folder for data and logs
	 */
	public static Installation on(TestDatabase.Kind kind, Path folder) {
		return switch (kind) {
			case H2 -> embedded(folder);
			case MYSQL -> new Installation(created(folder), TestDatabase.fresh(kind));
		};
	}

	private static Path created(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Sets an environment variable of all processes from now on. */
	public Installation with(String variable, String value) {
		this.settings.put(variable, value);
		return this;
	}

	/** The data folder. */
	public Path data() {
		return this.folder.resolve("data");
	}

	/**
	 * Starts Haven; without words it serves.
	 * @param name of the log
	 * @param words of the command
	 */
	public Process start(String name, String... words) {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + File.separator + "bin/java", "-XX:TieredStopAtLevel=1",
						"--enable-native-access=ALL-UNNAMED", "-cp", classPath, HavenApplication.class.getName()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log(name).toFile());
		builder.environment().putAll(this.settings);
		try {
			Process process = builder.start();
			this.processes.add(process);
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Runs a command to its end, which must be a good one.
	 * @param name of the log
	 * @param words of the command
	 * @return its last line
	 */
	public String run(String name, String... words) throws Exception {
		int exitCode = exitCode(start(name, words));
		assertThat(exitCode).as(Files.readString(log(name))).isZero();
		return lastLine(name);
	}

	/** Waits for the end of a process. */
	public static int exitCode(Process process) throws InterruptedException {
		assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	/** Everything a process has written. */
	public Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	/** The last line a process has written. */
	public String lastLine(String name) throws IOException {
		return Files.readAllLines(log(name)).getLast();
	}

	/** Waits until a server says that it is ready, and tells where. */
	public String addressOf(Process server, String name) throws Exception {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < deadline && server.isAlive()) {
			for (String line : Files.readAllLines(log(name))) {
				if (line.startsWith(READY)) {
					return line.substring(READY.length());
				}
			}
			Thread.sleep(100);
		}
		throw new AssertionError("Haven did not get ready:\n" + Files.readString(log(name)));
	}

	/** What is found at an address. */
	public static String get(String address) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
			return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
	}

	/** Looks into the database; of an embedded one only while no process has it open. */
	public Connection database() throws SQLException {
		if (this.mySql != null) {
			return DriverManager.getConnection(this.mySql.url(), this.mySql.username(), this.mySql.password());
		}
		return DriverManager.getConnection(
				"jdbc:h2:file:" + data().resolve("haven")
						+ ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE",
				"haven", "");
	}

	@Override
	public void close() {
		this.processes.forEach(Process::destroyForcibly);
	}

}
