package org.openhaven.api.exchange;

import java.util.List;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.directory.exchange.PastImport;
import org.openhaven.directory.exchange.PastImports;

/** {@code bin/haven imports list}. */
@Usage(name = "imports list", summary = "lists the imports so far, the oldest first")
class ImportsListCommand implements Command {

	private final PastImports imports;

	ImportsListCommand(PastImports imports) {
		this.imports = imports;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		List<PastImport> all = this.imports.listImports();
		all.forEach((done) -> console.say(done.source() + " " + done.edition() + " " + done.state() + " "
				+ done.startedAt() + " " + done.counts()));
		console.say("imports=" + all.size());
		return ExitCode.DONE;
	}

}
