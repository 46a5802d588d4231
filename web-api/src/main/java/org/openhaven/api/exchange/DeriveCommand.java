package org.openhaven.api.exchange;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.directory.publication.Rederivations;

/** {@code bin/haven derive}. */
@Usage(name = "derive", summary = "derives all listings again from what is stated, after rules or ranks have changed",
		exclusive = true,
		options = @Usage.Option(name = "reason", value = "TEXT", help = "why, for the history of what changes"))
class DeriveCommand implements Command {

	/** The history keeps no longer reasons. */
	private static final int LONGEST = 200;

	private final Rederivations rederivations;

	DeriveCommand(Rederivations rederivations) {
		this.rederivations = rederivations;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		String reason = arguments.option("reason").orElse("derived again");
		long changed = this.rederivations.run(reason.substring(0, Math.min(reason.length(), LONGEST)),
				(done) -> console.progress("listings", done, -1));
		console.say("changed=" + changed);
		return ExitCode.DONE;
	}

}
