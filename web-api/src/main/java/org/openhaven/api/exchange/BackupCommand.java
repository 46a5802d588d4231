package org.openhaven.api.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.directory.exchange.Backups;

/** {@code bin/haven backup}. */
@Usage(name = "backup", summary = "writes everything into one archive, while Haven goes on", operands = "FILE")
class BackupCommand implements Command {

	private final Backups backups;

	BackupCommand(Backups backups) {
		this.backups = backups;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		Path file = arguments.path(arguments.operand("FILE"));
		try {
			long rows = this.backups.write(file, ProgressOn.of(console));
			console.say("Wrote " + rows + " rows to " + file);
			return ExitCode.DONE;
		}
		catch (UncheckedIOException ex) {
			throw new CommandFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

}
