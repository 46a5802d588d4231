package org.openhaven.api.index;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.sync.IndexCheck;
import org.openhaven.search.sync.SearchIndex;

/** {@code bin/haven index check}. */
@Usage(name = "index check", summary = "compares index and database, listing by listing", exclusive = true)
class IndexCheckCommand implements Command {

	private static final int SHOWN = 20;

	/** An index that is being built when the command begins gets this long. */
	private static final long PATIENCE_SECONDS = 300;

	private final SearchIndex index;

	IndexCheckCommand(SearchIndex index) {
		this.index = index;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		IndexCheck check = check(console);
		check.differences()
			.stream()
			.limit(SHOWN)
			.forEach((difference) -> console.say(
					difference.facility() + " " + difference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
		int differences = check.differences().size();
		console.say("listings=" + check.listings() + " differences=" + differences);
		if (differences > 0) {
			console.complain(advice(check));
			return ExitCode.FAILED;
		}
		return ExitCode.DONE;
	}

	private static String advice(IndexCheck check) {
		long setAside = check.differences()
			.stream()
			.filter((difference) -> difference.kind() == IndexCheck.Kind.SET_ASIDE)
			.count();
		if (setAside == check.differences().size()) {
			return setAside + " listings cannot be indexed and are set aside; all others are right. The log says where"
					+ " it fails: please report it.";
		}
		return "Index and database differ in " + check.differences().size()
				+ " listings. Run 'bin/haven index rebuild' to build the index anew.";
	}

	private IndexCheck check(Console console) {
		try {
			awaitTheIndex();
			return this.index.check((done, total) -> console.progress("listings", done, -1));
		}
		catch (SearchUnavailableException ex) {
			throw new CommandFailedException(
					"There is no index to check: " + ex.getMessage() + ". Run 'bin/haven index rebuild'.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandFailedException("The check was interrupted. Start it again.", ex);
		}
	}

	private void awaitTheIndex() throws InterruptedException {
		for (long second = 0; second < PATIENCE_SECONDS && !this.index.status().answers(); second++) {
			TimeUnit.SECONDS.sleep(1);
		}
	}

}
