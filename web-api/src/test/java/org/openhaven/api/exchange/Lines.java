package org.openhaven.api.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhaven.api.command.Console;

/** A console whose lines can be read. */
final class Lines implements Console {

	final List<String> said = new ArrayList<>();

	final List<String> complaints = new ArrayList<>();

	final List<String> works = new ArrayList<>();

	@Override
	public void say(String line) {
		this.said.add(line);
	}

	@Override
	public void complain(String line) {
		this.complaints.add(line);
	}

	@Override
	public void progress(String work, long done, long total) {
		this.works.add(work);
	}

	@Override
	public Optional<String> ask(String question) {
		return Optional.empty();
	}

	@Override
	public Optional<String> askSecretly(String question) {
		return Optional.empty();
	}

}
