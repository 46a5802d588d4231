package org.openhaven.api.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The lines that {@code haven help} prints. */
final class HelpText {

	private HelpText() {
	}

	/** {@code bin/haven import FORMAT FILE... [--source NAME] [--dry-run]}. */
	static String usageLine(Usage usage) {
		StringBuilder line = new StringBuilder("bin/haven ").append(usage.name());
		for (String operand : usage.operands()) {
			line.append(' ').append(operand);
		}
		for (Usage.Option option : usage.options()) {
			line.append(" [").append(written(option)).append(']');
		}
		return line.toString();
	}

	/** All commands, one line each. */
	static List<String> overview(Collection<Usage> usages) {
		List<String> lines = new ArrayList<>();
		lines.add("bin/haven            serves the directory");
		for (Usage usage : usages) {
			lines.add(String.format("bin/haven %-16s %s", usage.name(), usage.summary()));
		}
		lines.add("bin/haven help COMMAND says more about one of them");
		return lines;
	}

	/** One command with its options. */
	static List<String> about(Usage usage) {
		List<String> lines = new ArrayList<>();
		lines.add(usageLine(usage));
		lines.add("  " + usage.summary());
		for (Usage.Option option : usage.options()) {
			lines.add(String.format("  %-22s %s", written(option), option.help()));
		}
		return lines;
	}

	private static String written(Usage.Option option) {
		return "--" + option.name() + (option.value().isEmpty() ? "" : " " + option.value());
	}

}
