package org.openhaven.directory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.opentest4j.TestAbortedException;

/**
 * Steps aside where a test cannot run, so that nobody takes the silence for success: a
 * banner at once, and a line in {@code target/skipped-loudly.txt} of the root, which the
 * last module prints at the end of {@code mvn verify}.
 *
 * <p>
 * The system property {@code haven.tests} decides: {@code auto} skips, {@code required}
 * (from the environment variable {@code HAVEN_TESTS}) fails where a server or browser is
 * missing, {@code off} skips without asking for either.
 */
public final class LoudSkips {

	private LoudSkips() {
	}

	/**
	 * What to throw where a server or browser is missing: an aborted test, or a failure
	 * when such tests are required.
	 * @param what the tests that do not run, in capitals' sense: "the MySQL tests"
	 * @param reason why they do not run
	 * @param remedy what a person can do about it
	 */
	public static RuntimeException missing(String what, String reason, String remedy) {
		if (mode().equals("required")) {
			return new IllegalStateException("Required, but " + what + " cannot run: " + reason + ". " + remedy);
		}
		return skipped(what, reason, remedy);
	}

	/**
	 * What to throw where a test can only be skipped, whatever {@code haven.tests} says.
	 * @param what the tests that do not run
	 * @param reason why they do not run
	 * @param remedy what a person can do about it
	 */
	public static TestAbortedException skipped(String what, String reason, String remedy) {
		String line = what + " did not run: " + reason.strip().replaceAll("\\s+", " ") + ". " + remedy;
		if (remember(line)) {
			String rule = "#".repeat(100);
			System.err.printf("%n%s%n### %s%n%s%n%n", rule, line, rule);
		}
		return new TestAbortedException(line);
	}

	/**
	 * The value of {@code haven.tests}: {@code auto}, {@code required} or {@code off}.
	 */
	static String mode() {
		return System.getProperty("haven.tests", "auto");
	}

	private static synchronized boolean remember(String line) {
		Path file = ProjectFolder.root().resolve("target/skipped-loudly.txt");
		try {
			Files.createDirectories(file.getParent());
			if (Files.exists(file) && Files.readAllLines(file).contains(line)) {
				return false;
			}
			Files.write(file, List.of(line), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot note a skipped test in " + file, ex);
		}
	}

}
