package org.openhaven.api.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.directory.exchange.ImportRefusedException;
import org.openhaven.directory.exchange.Restores;

/** {@code bin/haven restore}. */
@Usage(name = "restore", summary = "fills an empty database from a backup", operands = "FILE", exclusive = true)
class RestoreCommand implements Command {

	private final Restores restores;

	RestoreCommand(Restores restores) {
		this.restores = restores;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		Path file = arguments.path(arguments.operand("FILE"));
		try {
			long rows = this.restores.read(file, ProgressOn.of(console));
			console.say("Restored " + rows + " rows from " + file);
			return ExitCode.DONE;
		}
		catch (ImportRefusedException | UncheckedIOException ex) {
			throw new CommandFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

}
