package org.openhaven.api.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.command.CommandLine;
import org.openhaven.api.command.Commands;
import org.openhaven.api.command.ExitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Takes commands for a serving instance on a loopback port that the system chooses, from
 * whoever can read {@code haven.run}. Starts last and stops first, so that a command
 * finds everything ready and nothing closed.
 */
public final class CommandListener implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(CommandListener.class);

	private static final int GREETING_MILLIS = 5_000;

	private static final Duration LAST_BATCH = Duration.ofSeconds(15);

	private final DataFolder folder;

	private final Commands commands;

	private final Supplier<String> address;

	private final Set<RemoteConsole> consoles = ConcurrentHashMap.newKeySet();

	private @Nullable ServerSocket socket;

	private @Nullable ExecutorService threads;

	private String token = "";

	/**
	 * A listener for a folder whose lock this process holds.
	 * @param address tells where the pages are, asked when the web server runs
	 */
	public CommandListener(InstanceLock lock, Commands commands, Supplier<String> address) {
		this.folder = lock.folder();
		this.commands = commands;
		this.address = address;
	}

	@Override
	public synchronized void start() {
		try {
			ServerSocket opened = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			ExecutorService started = Executors.newVirtualThreadPerTaskExecutor();
			RunFile runFile = RunFile.serving(opened.getLocalPort(), this.address.get());
			this.token = runFile.token();
			this.socket = opened;
			this.threads = started;
			Thread.ofPlatform().name("haven-commands").daemon().start(() -> accept(opened, started));
			runFile.write(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No port for commands can be opened on loopback", ex);
		}
	}

	private void accept(ServerSocket opened, ExecutorService started) {
		while (!opened.isClosed()) {
			try {
				Socket caller = opened.accept();
				started.execute(() -> converse(caller));
			}
			catch (IOException ex) {
				logger.debug("The port for commands is closed", ex);
			}
		}
	}

	private void converse(Socket caller) {
		try (Wire wire = new Wire(caller)) {
			wire.waitAtMost(GREETING_MILLIS);
			if (isGreeting(wire.receive())) {
				Optional<CommandLine> line = readCommandLine(wire);
				wire.waitAtMost(0);
				if (line.isPresent()) {
					run(line.get(), wire);
				}
			}
		}
		catch (IOException ex) {
			logger.debug("A caller on the port for commands has gone", ex);
		}
	}

	private boolean isGreeting(Wire.@Nullable Message message) {
		byte[] expected = ("1 " + this.token).getBytes(StandardCharsets.UTF_8);
		return message != null && message.kind().equals("haven")
				&& MessageDigest.isEqual(expected, message.text().getBytes(StandardCharsets.UTF_8));
	}

	private static Optional<CommandLine> readCommandLine(Wire wire) throws IOException {
		List<String> words = new ArrayList<>();
		Path directory = Path.of("").toAbsolutePath();
		for (Wire.Message message = wire.receive(); message != null; message = wire.receive()) {
			switch (message.kind()) {
				case "directory" -> directory = folder(message.text());
				case "word" -> words.add(message.text());
				case "run" -> {
					return Optional.of(new CommandLine(words, directory));
				}
				default -> throw new IOException("Unexpected '" + message.kind() + "'");
			}
		}
		return Optional.empty();
	}

	private static Path folder(String text) throws IOException {
		try {
			return Path.of(text).toAbsolutePath();
		}
		catch (InvalidPathException ex) {
			throw new IOException("The caller's folder cannot be read here", ex);
		}
	}

	private void run(CommandLine line, Wire wire) throws IOException {
		RemoteConsole console = new RemoteConsole(wire);
		this.consoles.add(console);
		Thread listener = Thread.ofVirtual().start(() -> listen(wire, console));
		try {
			ExitCode code = this.commands.run(line, console);
			wire.send("exit", Integer.toString(code.number()));
		}
		finally {
			this.consoles.remove(console);
			listener.interrupt();
		}
	}

	/** Hears answers and the wish to stop; the end of the connection is such a wish. */
	private static void listen(Wire wire, RemoteConsole console) {
		try {
			for (Wire.Message message = wire.receive(); message != null; message = wire.receive()) {
				switch (message.kind()) {
					case "answer" -> console.answer(Optional.of(message.text()));
					case "nothing" -> console.answer(Optional.empty());
					default -> console.stop();
				}
			}
		}
		catch (IOException ex) {
			logger.debug("The caller of a command has gone", ex);
		}
		console.stop();
	}

	/** Asks every running command to stop and gives it the time of a batch. */
	@Override
	public synchronized void stop() {
		ServerSocket opened = this.socket;
		ExecutorService started = this.threads;
		if (opened == null || started == null) {
			return;
		}
		this.socket = null;
		try {
			opened.close();
			this.consoles.forEach(RemoteConsole::stop);
			started.shutdown();
			if (!started.awaitTermination(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
				logger.warn("A command did not stop within {} seconds", LAST_BATCH.toSeconds());
				started.shutdownNow();
			}
		}
		catch (IOException ex) {
			logger.warn("The port for commands could not be closed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.socket != null;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
