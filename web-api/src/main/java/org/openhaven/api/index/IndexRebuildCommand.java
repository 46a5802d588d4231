package org.openhaven.api.index;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.search.sync.SearchIndex;

/** {@code bin/haven index rebuild}. */
@Usage(name = "index rebuild", summary = "builds the index anew beside the live one and swaps them", exclusive = true)
class IndexRebuildCommand implements Command {

	private final SearchIndex index;

	IndexRebuildCommand(SearchIndex index) {
		this.index = index;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		int listings = this.index.rebuild((done, total) -> console.progress("listings", done, total));
		console.say("The index is new and in use: listings=" + listings);
		return ExitCode.DONE;
	}

}
