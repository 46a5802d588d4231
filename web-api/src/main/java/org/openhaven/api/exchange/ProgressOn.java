package org.openhaven.api.exchange;

import org.openhaven.api.command.Console;
import org.openhaven.directory.exchange.Progress;

/** Shows the progress of an exchange on a console. */
final class ProgressOn {

	private ProgressOn() {
	}

	static Progress of(Console console) {
		return (what, done, total) -> console.progress(what, done, (total > 0) ? total : -1);
	}

}
