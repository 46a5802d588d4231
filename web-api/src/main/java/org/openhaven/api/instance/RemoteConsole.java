package org.openhaven.api.instance;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.openhaven.api.command.CommandStoppedException;
import org.openhaven.api.command.Console;

/** The console of a command that runs here while its person sits at another process. */
final class RemoteConsole implements Console {

	private static final long PROGRESS_NANOS = 100_000_000L;

	private final Wire wire;

	private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

	private volatile boolean stopped;

	private long lastProgress = System.nanoTime() - PROGRESS_NANOS;

	private String lastWork = "";

	RemoteConsole(Wire wire) {
		this.wire = wire;
	}

	/**
	 * Lets the next progress end the command, and whatever waits for an answer have none.
	 */
	void stop() {
		this.stopped = true;
		this.answers.add(Optional.empty());
	}

	void answer(Optional<String> answer) {
		this.answers.add(answer);
	}

	@Override
	public void say(String line) {
		send("line", line);
	}

	@Override
	public void complain(String line) {
		send("error", line);
	}

	@Override
	public void progress(String work, long done, long total) {
		if (this.stopped) {
			throw new CommandStoppedException();
		}
		long now = System.nanoTime();
		if (work.equals(this.lastWork) && done != total && now - this.lastProgress < PROGRESS_NANOS) {
			return;
		}
		this.lastWork = work;
		this.lastProgress = now;
		send("progress", done + " " + total + " " + work);
	}

	@Override
	public Optional<String> ask(String question) {
		return ask("ask", question);
	}

	@Override
	public Optional<String> askSecretly(String question) {
		return ask("secret", question);
	}

	private Optional<String> ask(String kind, String question) {
		if (this.stopped) {
			return Optional.empty();
		}
		send(kind, question);
		try {
			return this.answers.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandStoppedException();
		}
	}

	/**
	 * Who has gone hears nothing more; the work stops at its next progress, not in the
	 * middle of a batch.
	 */
	private void send(String kind, String text) {
		try {
			this.wire.send(kind, text);
		}
		catch (IOException ex) {
			this.stopped = true;
		}
	}

}
