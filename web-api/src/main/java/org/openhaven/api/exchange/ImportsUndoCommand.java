package org.openhaven.api.exchange;

import java.time.LocalDate;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.directory.exchange.ImportRefusedException;
import org.openhaven.directory.exchange.ImportRemovals;

/** {@code bin/haven imports undo}. */
@Usage(name = "imports undo", summary = "takes an edition of a source back, as if it had never been imported",
		operands = { "SOURCE", "EDITION" }, exclusive = true)
class ImportsUndoCommand implements Command {

	private final ImportRemovals removals;

	ImportsUndoCommand(ImportRemovals removals) {
		this.removals = removals;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		String source = arguments.operand("SOURCE");
		LocalDate edition = Editions.parse(arguments.operand("EDITION"));
		try {
			long records = this.removals.remove(source, edition,
					(work, done, total) -> console.progress(work, done, -1));
			console.say(source + ", edition " + edition + " is taken back: records=" + records);
			return ExitCode.DONE;
		}
		catch (ImportRefusedException ex) {
			throw new CommandFailedException(ex.getMessage() + ". 'bin/haven imports list' shows what was", ex);
		}
	}

}
