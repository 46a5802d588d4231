package org.openhaven.api.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The terminal or pipe of this process. On a terminal progress is a bar that redraws
 * itself; elsewhere a plain line at most every ten seconds, so that a log stays readable.
 */
public final class TerminalConsole implements Console {

	private static final long BAR_NANOS = 100_000_000L;

	private static final long LINE_NANOS = 10_000_000_000L;

	private final PrintWriter out;

	private final PrintWriter err;

	private final @Nullable BufferedReader in;

	private final int columns;

	private final LongSupplier nanoTime;

	private volatile boolean stopped;

	private boolean barIsShown;

	private long lastProgress;

	private @Nullable String lastWork;

	TerminalConsole(PrintWriter out, PrintWriter err, @Nullable BufferedReader in, int columns, LongSupplier nanoTime) {
		this.out = out;
		this.err = err;
		this.in = in;
		this.columns = columns;
		this.nanoTime = nanoTime;
	}

	/**
	 * The streams of this process. Whether they are a terminal is told by
	 * {@code bin/haven} in the system properties {@code haven.terminal.columns} and
	 * {@code haven.terminal.input}, because a JDK before 22 cannot tell.
	 */
	public static TerminalConsole ofThisProcess() {
		Charset charset = System.out.charset();
		PrintWriter out = new PrintWriter(System.out, true, charset);
		PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
		boolean input = Boolean.getBoolean("haven.terminal.input");
		BufferedReader in = input ? new BufferedReader(new InputStreamReader(System.in, charset)) : null;
		return new TerminalConsole(out, err, in, Integer.getInteger("haven.terminal.columns", 0), System::nanoTime);
	}

	/** Lets the next {@link #progress} end the command. Safe from any thread. */
	public void stop() {
		this.stopped = true;
	}

	@Override
	public synchronized void say(String line) {
		clearBar();
		this.out.println(line);
	}

	@Override
	public synchronized void complain(String line) {
		clearBar();
		this.err.println(line);
	}

	@Override
	public synchronized void progress(String work, long done, long total) {
		if (this.stopped) {
			throw new CommandStoppedException();
		}
		long now = this.nanoTime.getAsLong();
		boolean newWork = !work.equals(this.lastWork);
		long pause = (this.columns > 0) ? BAR_NANOS : LINE_NANOS;
		if (!newWork && done != total && now - this.lastProgress < pause) {
			return;
		}
		this.lastWork = work;
		this.lastProgress = now;
		if (this.columns > 0) {
			showBar(work, done, total);
		}
		else {
			this.out.println(words(work, done, total));
		}
	}

	private static String words(String work, long done, long total) {
		return (total < 0) ? String.format(Locale.ROOT, "%s: %,d", work, done)
				: String.format(Locale.ROOT, "%s: %,d of %,d", work, done, total);
	}

	private void showBar(String work, long done, long total) {
		String words = words(work, done, total);
		int width = Math.min(30, this.columns - words.length() - 4);
		if (total > 0 && width >= 5) {
			int filled = (int) Math.min(width, width * done / total);
			words = "[" + "#".repeat(filled) + "-".repeat(width - filled) + "] " + words;
		}
		this.out.print("\r\u001b[K" + words.substring(0, Math.min(words.length(), this.columns - 1)));
		this.out.flush();
		this.barIsShown = true;
	}

	private void clearBar() {
		if (this.barIsShown) {
			this.out.print("\r\u001b[K");
			this.out.flush();
			this.barIsShown = false;
		}
	}

	@Override
	public synchronized Optional<String> ask(String question) {
		if (this.in == null || this.columns == 0) {
			return Optional.empty();
		}
		clearBar();
		this.out.print(question + " ");
		this.out.flush();
		try {
			return Optional.ofNullable(this.in.readLine());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The terminal cannot be read", ex);
		}
	}

	@Override
	@SuppressWarnings("SystemConsoleNull") // JDK 21 has null where there is no terminal
	public synchronized Optional<String> askSecretly(String question) {
		java.io.Console console = System.console();
		if (this.in == null || this.columns == 0 || console == null) {
			return Optional.empty();
		}
		clearBar();
		char[] answer = console.readPassword("%s ", question);
		return (answer != null) ? Optional.of(new String(answer)) : Optional.empty();
	}

}
