package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences of urgent-lines.tsv. */
final class UrgentLines {

	static final UrgentLines STANDARD = new UrgentLines();

	private final Map<String, List<String>> lines = new HashMap<>();

	private UrgentLines() {
		for (List<String> row : Table.rows("urgent-lines.tsv", 3)) {
			this.lines.computeIfAbsent(row.get(0) + " " + row.get(1), (key) -> new ArrayList<>()).add(row.get(2));
		}
	}

	List<String> lines(Urgent.Kind kind, Locale locale) {
		String language = "es".equals(locale.getLanguage()) ? "es" : "en";
		return List.copyOf(this.lines.getOrDefault(kind.jsonName() + " " + language, List.of()));
	}

}
