package org.openhaven.api;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Haven as people start it: processes of their own, with their exit codes and last lines.
 */
class HavenProcessIT {

	private static final Duration START = Duration.ofMinutes(3);

	private static final String READY = "Haven is ready: ";

	@TempDir
	private Path folder;

	private final List<Process> processes = new ArrayList<>();

	@AfterEach
	void end() {
		this.processes.forEach(Process::destroyForcibly);
	}

	@Test
	void oneServesAndTheOthersTalkToIt() throws Exception {
		Process server = start("server", "0");
		String address = addressOf("server");

		assertThat(get(address + "/")).contains("1-800-662-4357");
		assertThat(exitCode(start("second", "0"))).isEqualTo(1);
		assertThat(lastLine("second")).contains("process " + server.pid(), address);
		assertThat(exitCode(start("command", "0", "count", "2"))).isZero();
		assertThat(lastLine("command")).isEqualTo("counted=2");
		assertThat(exitCode(start("wrong", "0", "count", "2", "--loud"))).isEqualTo(2);
		assertThat(lastLine("wrong")).contains("Unknown option --loud");

		server.destroyForcibly().waitFor();

		assertThat(exitCode(start("alone", "0", "count", "3"))).isZero();
		assertThat(lastLine("alone")).isEqualTo("counted=3");
		assertThat(this.folder.resolve("data/haven.run")).doesNotExist();
	}

	@Test
	void takenPortIsNamedInTheLastLine() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(exitCode(start("server", Integer.toString(taken.getLocalPort())))).isEqualTo(1);
			assertThat(lastLine("server")).startsWith("Port " + taken.getLocalPort() + " is taken");
		}
	}

	private Process start(String name, String port, String... words) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + File.separator + "bin/java", "-XX:TieredStopAtLevel=1",
						"--enable-native-access=ALL-UNNAMED", "-cp", classPath, HavenApplication.class.getName()));
		command.addAll(List.of(words));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log(name).toFile());
		builder.environment().put("HAVEN_DATA_DIR", this.folder.resolve("data").toString());
		builder.environment().put("SERVER_PORT", port);
		builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
		Process process = builder.start();
		this.processes.add(process);
		return process;
	}

	private Path log(String name) {
		return this.folder.resolve(name + ".log");
	}

	private String addressOf(String name) throws Exception {
		long deadline = System.nanoTime() + START.toNanos();
		while (System.nanoTime() < deadline && this.processes.getFirst().isAlive()) {
			for (String line : Files.readAllLines(log(name))) {
				if (line.startsWith(READY)) {
					return line.substring(READY.length());
				}
			}
			Thread.sleep(100);
		}
		throw new AssertionError("Haven did not get ready:\n" + Files.readString(log(name)));
	}

	private static int exitCode(Process process) throws InterruptedException {
		assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

	private String lastLine(String name) throws IOException {
		return Files.readAllLines(log(name)).getLast();
	}

	private static String get(String address) throws Exception {
		HttpClient client = HttpClient.newHttpClient();
		HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
		return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
