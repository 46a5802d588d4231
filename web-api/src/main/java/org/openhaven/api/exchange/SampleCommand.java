package org.openhaven.api.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.api.command.UsageException;
import org.openhaven.directory.exchange.SampleFiles;

/** {@code bin/haven sample}. */
@Usage(name = "sample", summary = "writes made-up facilities to a file that can be imported",
		operands = { "N", "FILE" },
		options = {
				@Usage.Option(name = "seed", value = "S", help = "another number gives other facilities; default 0"),
				@Usage.Option(name = "format", value = "FORMAT", help = "haven-csv (default) or samhsa-locator-csv") })
class SampleCommand implements Command {

	private static final long MOST = 10_000_000;

	private final SampleFiles files;

	SampleCommand(SampleFiles files) {
		this.files = files;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		long count = number("N", arguments.operand("N"));
		if (count < 1 || count > MOST) {
			throw new UsageException("N lies between 1 and " + MOST + ", was " + count);
		}
		long seed = arguments.option("seed").map((text) -> number("--seed", text)).orElse(0L);
		String format = arguments.option("format").orElse(SampleFiles.HAVEN_CSV);
		if (!SampleFiles.FORMATS.contains(format)) {
			throw new UsageException(
					"--format is one of " + String.join(", ", SampleFiles.FORMATS) + ", was '" + format + "'");
		}
		Path file = arguments.path(arguments.operand("FILE"));
		try {
			this.files.write(count, seed, format, file, ProgressOn.of(console));
			console.say("Wrote " + count + " made-up facilities to " + file);
			return ExitCode.DONE;
		}
		catch (UncheckedIOException ex) {
			throw new CommandFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static long number(String what, String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new UsageException(what + " is a whole number, was '" + text + "'");
		}
	}

}
