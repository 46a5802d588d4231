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
import org.openhaven.directory.exchange.export.ExportFormat;
import org.openhaven.directory.exchange.export.ExportSummary;
import org.openhaven.directory.exchange.export.Exports;

/** {@code bin/haven export}. */
@Usage(name = "export", summary = "writes the public listings to a file: csv, ndjson or geojson",
		operands = { "FORMAT", "FILE" })
class ExportCommand implements Command {

	private final Exports exports;

	ExportCommand(Exports exports) {
		this.exports = exports;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		ExportFormat format = format(arguments.operand("FORMAT"));
		Path file = arguments.path(arguments.operand("FILE"));
		try {
			ExportSummary summary = this.exports.run(format, file, ProgressOn.of(console));
			console.say("Wrote " + summary.listings() + " listings to " + summary.file());
			return ExitCode.DONE;
		}
		catch (UncheckedIOException ex) {
			throw new CommandFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static ExportFormat format(String name) {
		try {
			return ExportFormat.of(name);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

}
