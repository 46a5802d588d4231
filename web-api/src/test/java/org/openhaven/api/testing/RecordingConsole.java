package org.openhaven.api.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import org.openhaven.api.command.CommandStoppedException;
import org.openhaven.api.command.Console;

/** A console that remembers what a command said and gives prepared answers. */
public final class RecordingConsole implements Console {

	private final List<String> said = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	private final List<String> progress = new ArrayList<>();

	private final Queue<String> answers = new ArrayDeque<>();

	private volatile boolean stopped;

	/** Answers the next question that has no answer yet. */
	public RecordingConsole answering(String answer) {
		this.answers.add(answer);
		return this;
	}

	/** Lets the next progress end the command. */
	public void stop() {
		this.stopped = true;
	}

	public List<String> said() {
		return this.said;
	}

	public List<String> complaints() {
		return this.complaints;
	}

	/** Every progress as {@code rows 200/1000}. */
	public List<String> progress() {
		return this.progress;
	}

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
		if (this.stopped) {
			throw new CommandStoppedException();
		}
		this.progress.add(work + " " + done + "/" + total);
	}

	@Override
	public Optional<String> ask(String question) {
		this.said.add(question);
		return Optional.ofNullable(this.answers.poll());
	}

	@Override
	public Optional<String> askSecretly(String question) {
		return ask(question);
	}

}
