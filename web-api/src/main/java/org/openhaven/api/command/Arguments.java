package org.openhaven.api.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The checked words of one command line: operands by the name that {@link Usage} gives
 * them, and options.
 */
public final class Arguments {

	private final Path directory;

	private final Map<String, List<String>> operands;

	private final Map<String, String> options;

	private Arguments(Path directory, Map<String, List<String>> operands, Map<String, String> options) {
		this.directory = directory;
		this.operands = operands;
		this.options = options;
	}

	/**
	 * Reads the words after the name of a command.
	 * @throws UsageException if they do not fit the usage; the message names what is
	 * accepted
	 */
	static Arguments parse(Usage usage, List<String> words, Path directory) {
		List<String> plain = new ArrayList<>();
		Map<String, String> options = new LinkedHashMap<>();
		boolean onlyPlain = false;
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			if (onlyPlain || !word.startsWith("--")) {
				plain.add(word);
			}
			else if (word.equals("--")) {
				onlyPlain = true;
			}
			else if (readOption(usage, word, (i + 1 < words.size()) ? words.get(i + 1) : null, options)) {
				i++;
			}
		}
		return new Arguments(directory, operands(usage, plain), options);
	}

	/** Whether the option took the next word as its value. */
	private static boolean readOption(Usage usage, String word, @Nullable String next, Map<String, String> options) {
		int equals = word.indexOf('=');
		String name = (equals < 0) ? word.substring(2) : word.substring(2, equals);
		Usage.Option option = option(usage, name);
		boolean takesNext = !option.value().isEmpty() && equals < 0;
		if (option.value().isEmpty() && equals >= 0) {
			throw wrong(usage, "--" + name + " takes no value");
		}
		if (takesNext && next == null) {
			throw wrong(usage, "--" + name + " needs " + option.value());
		}
		String value = (takesNext && next != null) ? next : word.substring(equals + 1);
		if (options.put(name, value) != null) {
			throw wrong(usage, "--" + name + " is given twice");
		}
		return takesNext;
	}

	private static Usage.Option option(Usage usage, String name) {
		for (Usage.Option option : usage.options()) {
			if (option.name().equals(name)) {
				return option;
			}
		}
		throw wrong(usage, "Unknown option --" + name);
	}

	private static Map<String, List<String>> operands(Usage usage, List<String> plain) {
		Map<String, List<String>> operands = new LinkedHashMap<>();
		int next = 0;
		for (String operand : usage.operands()) {
			boolean many = operand.endsWith("...");
			boolean optional = operand.startsWith("[");
			int end = many ? plain.size() : Math.min(next + 1, plain.size());
			if (end <= next && !optional) {
				throw wrong(usage, bare(operand) + " is missing");
			}
			operands.put(bare(operand), List.copyOf(plain.subList(next, end)));
			next = end;
		}
		if (next < plain.size()) {
			throw wrong(usage, "'" + plain.get(next) + "' is one word too many");
		}
		return operands;
	}

	private static String bare(String operand) {
		return operand.replaceAll("[\\[\\].]", "");
	}

	private static UsageException wrong(Usage usage, String what) {
		return new UsageException(what + ". Usage: " + HelpText.usageLine(usage));
	}

	/**
	 * The one value of an operand.
	 * @param name as in {@link Usage#operands()}, without dots and brackets
	 * @throws IllegalArgumentException if the command has no such operand, or it was left
	 * out
	 */
	public String operand(String name) {
		return findOperand(name).orElseThrow(() -> new IllegalArgumentException("No operand " + name));
	}

	/** The value of an operand that may be left out. */
	public Optional<String> findOperand(String name) {
		return operands(name).stream().findFirst();
	}

	/** All values of an operand, in the order typed; empty where it was left out. */
	public List<String> operands(String name) {
		return this.operands.getOrDefault(name, List.of());
	}

	/** The value of an option, or empty where it was not given. */
	public Optional<String> option(String name) {
		return Optional.ofNullable(this.options.get(name));
	}

	/** Whether an option was given, with or without a value. */
	public boolean has(String name) {
		return this.options.containsKey(name);
	}

	/**
	 * The absolute path of a file name as the person meant it: from the folder where the
	 * command was typed, even when another process does the work.
	 * @throws UsageException if it is no file name on this system
	 */
	public Path path(String fileName) {
		try {
			return this.directory.resolve(fileName).normalize();
		}
		catch (InvalidPathException ex) {
			throw new UsageException("'" + fileName + "' is no file name: " + ex.getReason());
		}
	}

}
