package org.openhaven.directory.exchange.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell, divided by semicolons; a backslash makes the next character
 * an ordinary one.
 */
final class EscapedList {

	private EscapedList() {
	}

	static List<String> split(String cell, char divider) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c == divider) {
				add(parts, part);
			}
			else {
				if (c == '\\' && i + 1 < cell.length()) {
					part.append(c);
					i++;
					c = cell.charAt(i);
				}
				part.append(c);
			}
		}
		add(parts, part);
		return parts;
	}

	/** The parts without their backslashes, blank ones left out. */
	static List<String> read(String cell) {
		return split(cell, ';').stream().map(EscapedList::unescaped).filter((part) -> !part.isEmpty()).toList();
	}

	static String write(Collection<String> parts) {
		return parts.stream().map(EscapedList::escaped).collect(Collectors.joining("; "));
	}

	static String escaped(String part) {
		return part.replace("\\", "\\\\").replace(";", "\\;").replace("=", "\\=");
	}

	static String unescaped(String part) {
		return CleanText.clean(part).replaceAll("\\\\(.)", "$1");
	}

	private static void add(List<String> parts, StringBuilder part) {
		parts.add(part.toString());
		part.setLength(0);
	}

}
