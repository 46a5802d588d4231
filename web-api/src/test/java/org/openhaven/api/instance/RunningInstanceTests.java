package org.openhaven.api.instance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhaven.api.command.CommandLine;
import org.openhaven.api.command.Commands;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.testing.RecordingConsole;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A serving instance and its callers, in one process; {@code HavenProcessIT} has them in
 * several.
 */
class RunningInstanceTests {

	private static final String ADDRESS = "http://localhost:8080";

	private final RecordingConsole console = new RecordingConsole();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Commands.class,
			CountCommand.class);

	private DataFolder folder;

	private InstanceLock lock;

	private CommandListener listener;

	@BeforeEach
	void serve(@TempDir Path path) {
		this.folder = new DataFolder(path.resolve("data"));
		this.lock = InstanceLock.toServe(this.folder);
		this.listener = new CommandListener(this.lock, this.context.getBean(Commands.class), () -> ADDRESS);
		this.listener.start();
	}

	@AfterEach
	void stop() {
		this.listener.stop();
		this.lock.close();
		this.context.close();
	}

	@Test
	void commandIsDoneThereAndHeardHere() {
		this.console.answering("Ada");

		ExitCode code = run("count", "3", "../list.csv");

		assertThat(code).isEqualTo(ExitCode.DONE);
		assertThat(this.console.said()).containsExactly(this.folder.path().resolveSibling("list.csv").toString(),
				"Who are you?", "Hello,\nAda", "counted=3");
		assertThat(this.console.progress()).contains("numbers 3/3");
		assertThat(this.console.complaints()).isEmpty();
	}

	@Test
	void failureAndWrongUsageHaveTheirCodesAndLastLines() {
		assertThat(run("count", "1", "--fail")).isEqualTo(ExitCode.FAILED);
		assertThat(run("count", "many")).isEqualTo(ExitCode.WRONG_USAGE);
		assertThat(this.console.complaints()).containsExactly("Counting failed. Count again",
				"NUMBER is a whole number, was 'many'");
	}

	@Test
	void commandWhoseCallerHasGoneStopsAtItsNextBatch() throws Exception {
		CountCommand command = this.context.getBean(CountCommand.class);
		RunFile runFile = RunFile.read(this.folder).orElseThrow();
		try (Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), runFile.port()))) {
			greet(wire, runFile.token());
			wire.send("word", "count");
			wire.send("word", "100000");
			wire.send("word", "--pause");
			wire.send("word", "5");
			wire.send("run", "");
			wire.receive();
		}

		this.listener.stop();

		assertThat(command.counted.get()).isLessThan(100_000);
		assertThat(this.listener.isRunning()).isFalse();
	}

	@Test
	void callerWithoutTheTokenHearsNothing() throws Exception {
		RunFile runFile = RunFile.read(this.folder).orElseThrow();
		try (Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), runFile.port()))) {
			greet(wire, "0".repeat(64));

			assertThat(hear(wire)).isEmpty();
		}
	}

	@Test
	void runFileIsForItsOwnerAlone() throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.runFile())))
			.isEqualTo("rw-------");
		assertThat(RunFile.read(this.folder)).hasValueSatisfying((runFile) -> {
			assertThat(runFile.token()).hasSize(64);
			assertThat(runFile.pid()).isEqualTo(ProcessHandle.current().pid());
		});
	}

	@Test
	void secondServerIsToldWhoServes() {
		assertThatExceptionOfType(FolderInUseException.class).isThrownBy(() -> InstanceLock.toServe(this.folder))
			.withMessageContaining("process " + ProcessHandle.current().pid())
			.withMessageContaining(ADDRESS)
			.withMessageContaining(this.folder.path().toString());
	}

	@Test
	void runFileOfAKilledServerIsClearedAway() throws Exception {
		List<String> left = Files.readAllLines(this.folder.runFile());
		stop();
		Files.write(this.folder.runFile(), left);

		assertThat(RunningInstance.find(this.folder, this.console)).isEmpty();
		assertThat(this.folder.runFile()).doesNotExist();
	}

	private ExitCode run(String... words) {
		RunningInstance instance = RunningInstance.find(this.folder, this.console).orElseThrow();
		return instance.run(new CommandLine(List.of(words), this.folder.path()), this.console);
	}

	private static void greet(Wire wire, String token) throws IOException {
		wire.send("haven", "1 " + token);
	}

	private static Optional<Wire.Message> hear(Wire wire) {
		try {
			return Optional.ofNullable(wire.receive());
		}
		catch (IOException ex) {
			return Optional.empty(); // the other side has hung up
		}
	}

}
