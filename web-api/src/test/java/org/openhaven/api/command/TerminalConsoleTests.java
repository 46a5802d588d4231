package org.openhaven.api.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TerminalConsoleTests {

	private static final long SECOND = 1_000_000_000L;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final AtomicLong nanoTime = new AtomicLong();

	@Test
	void pipeGetsAPlainLineNowAndThen() {
		TerminalConsole console = console(0);

		for (int second = 0; second <= 25; second++) {
			this.nanoTime.set(second * SECOND);
			console.progress("rows", second * 100L, 2_500);
		}

		assertThat(this.out.toString().lines()).containsExactly("rows: 0 of 2,500", "rows: 1,000 of 2,500",
				"rows: 2,000 of 2,500", "rows: 2,500 of 2,500");
	}

	@Test
	void terminalGetsABarThatGivesWayToLines() {
		TerminalConsole console = console(80);

		console.progress("rows", 50, 100);
		console.say("done");

		assertThat(this.out.toString()).isEqualTo("\r\u001b[K[" + "#".repeat(15) + "-".repeat(15)
				+ "] rows: 50 of 100\r\u001b[Kdone" + System.lineSeparator());
	}

	@Test
	void unknownTotalIsCountedWithoutABar() {
		console(80).progress("rows", 1_234, -1);

		assertThat(this.out.toString()).isEqualTo("\r\u001b[Krows: 1,234");
	}

	@Test
	void complaintGoesToTheErrorStream() {
		console(0).complain("broken");

		assertThat(this.err.toString()).isEqualToIgnoringNewLines("broken");
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void stoppedCommandEndsAtItsNextProgress() {
		TerminalConsole console = console(0);
		console.stop();

		assertThatExceptionOfType(CommandStoppedException.class).isThrownBy(() -> console.progress("rows", 1, 2));
	}

	@Test
	void nobodyIsAskedWithoutATerminal() {
		assertThat(console(0).ask("Which edition?")).isEmpty();
		assertThat(console(80).ask("Which edition?")).contains("2022");
	}

	private TerminalConsole console(int columns) {
		return new TerminalConsole(new PrintWriter(this.out, true), new PrintWriter(this.err, true),
				new BufferedReader(new StringReader("2022\n")), columns, this.nanoTime::get);
	}

}
