package org.openhaven.api.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What was typed, and where.
 *
 * @param words the words after {@code bin/haven}
 * @param directory absolute folder that relative file names count from
 */
public record CommandLine(List<String> words, Path directory) {

	public CommandLine {
		words = List.copyOf(words);
		if (!directory.isAbsolute()) {
			throw new IllegalArgumentException("The folder of a command line is absolute, was '" + directory + "'");
		}
	}

}
