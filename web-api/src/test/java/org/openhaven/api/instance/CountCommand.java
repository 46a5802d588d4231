package org.openhaven.api.instance;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.api.command.UsageException;

/** A command for tests: counts to a number, slowly if asked, and says where a file is. */
@Usage(name = "count", operands = { "NUMBER", "[FILE]" }, summary = "counts to a number",
		options = { @Usage.Option(name = "fail", help = "fails at the end"),
				@Usage.Option(name = "pause", value = "MILLIS", help = "waits after each") })
class CountCommand implements Command {

	final AtomicInteger counted = new AtomicInteger();

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		int number = number(arguments.operand("NUMBER"));
		long pause = arguments.option("pause").map(Long::valueOf).orElse(0L);
		for (int i = 1; i <= number; i++) {
			console.progress("numbers", i, number);
			this.counted.set(i);
			pause(pause);
		}
		arguments.findOperand("FILE").map(arguments::path).map(Path::toString).ifPresent(console::say);
		console.ask("Who are you?").ifPresent((name) -> console.say("Hello,\n" + name));
		if (arguments.has("fail")) {
			throw new CommandFailedException("Counting failed. Count again");
		}
		console.say("counted=" + number);
		return ExitCode.DONE;
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new UsageException("NUMBER is a whole number, was '" + text + "'");
		}
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
