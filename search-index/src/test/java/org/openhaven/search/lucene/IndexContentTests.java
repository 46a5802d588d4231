package org.openhaven.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;

class IndexContentTests {

	/**
	 * Sets without an order are read in one order or another by chance, once per process.
	 */
	@RepeatedTest(4)
	void fingerprintIsTheSameInAnotherProcess() throws IOException {
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Printer.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();

		String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(printed.strip()).isEqualTo(IndexContent.fingerprint());
	}

	/** What the other process does. */
	static final class Printer {

		private Printer() {
		}

		public static void main(String[] arguments) {
			System.out.println(IndexContent.fingerprint());
		}

	}

}
