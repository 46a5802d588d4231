package org.openhaven.api.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

import org.openhaven.api.command.CommandLine;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;

/**
 * A Haven that serves the data folder in another process and does a command's work for
 * us.
 */
public final class RunningInstance {

	private static final Duration STARTING = Duration.ofSeconds(90);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final RunFile runFile;

	private RunningInstance(RunFile runFile) {
		this.runFile = runFile;
	}

	/**
	 * Who serves the folder, or empty if nobody does. What a killed process left behind
	 * is cleared away; one that is still starting is waited for.
	 * @throws FolderInUseException if the folder is taken by a command, or by a server
	 * that does not get ready
	 */
	public static Optional<RunningInstance> find(DataFolder folder, Console console) {
		try {
			long deadline = System.nanoTime() + STARTING.toNanos();
			boolean told = false;
			while (true) {
				Optional<InstanceLock> lock = InstanceLock.tryAcquire(folder);
				if (lock.isPresent()) {
					lock.get().close();
					return Optional.empty();
				}
				Optional<RunFile> holder = RunFile.read(folder);
				if (holder.isPresent() && holder.get().port() > 0) {
					return holder.map(RunningInstance::new);
				}
				boolean command = holder.isPresent() && !holder.get().isServing();
				if (command || System.nanoTime() > deadline) {
					throw new FolderInUseException(folder, holder);
				}
				if (!told && holder.isPresent()) {
					console.say("Haven is starting (" + holder.get() + "); waiting for it");
					told = true;
				}
				Thread.sleep(PAUSE);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + folder.path() + " cannot be read", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + folder.path(), ex);
		}
	}

	/**
	 * Has the command done there, with everything it says shown here. When this process
	 * is interrupted, the command stops at its next batch.
	 */
	public ExitCode run(CommandLine line, Console console) {
		try (Wire wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), this.runFile.port()))) {
			wire.send("haven", "1 " + this.runFile.token());
			wire.send("directory", line.directory().toString());
			for (String word : line.words()) {
				wire.send("word", word);
			}
			wire.send("run", "");
			return follow(wire, console);
		}
		catch (IOException ex) {
			console.complain("The connection to Haven (" + this.runFile
					+ ") broke. Look whether it still runs, then give the command again");
			return ExitCode.FAILED;
		}
	}

	private static ExitCode follow(Wire wire, Console console) throws IOException {
		for (Wire.Message message = wire.receive(); message != null; message = wire.receive()) {
			switch (message.kind()) {
				case "line" -> console.say(message.text());
				case "error" -> console.complain(message.text());
				case "progress" -> showProgress(message.text(), console);
				case "ask" -> answer(wire, console.ask(message.text()));
				case "secret" -> answer(wire, console.askSecretly(message.text()));
				case "exit" -> {
					return ExitCode.of(Integer.parseInt(message.text()));
				}
				default -> throw new IOException("Unexpected '" + message.kind() + "'");
			}
		}
		throw new IOException("The other side ended without an exit code");
	}

	private static void showProgress(String text, Console console) {
		String[] parts = text.split(" ", 3);
		console.progress(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
	}

	private static void answer(Wire wire, Optional<String> answer) throws IOException {
		wire.send(answer.isPresent() ? "answer" : "nothing", answer.orElse(""));
	}

}
