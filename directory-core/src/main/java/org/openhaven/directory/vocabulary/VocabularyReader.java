package org.openhaven.directory.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Turns the rows of vocabulary.csv into entries and resolves their references. */
final class VocabularyReader {

	private final List<CSVRecord> rows;

	/** The column {@code rule} of every row that has one, as written. */
	private final Map<FilterValue, CodeRule> written;

	private final Map<FilterValue, CodeRule> resolved = new HashMap<>();

	/** The values whose references are being followed, to notice a circle. */
	private final Set<FilterValue> following = new LinkedHashSet<>();

	VocabularyReader(List<CSVRecord> rows) {
		this.rows = rows;
		this.written = rows.stream()
			.filter((row) -> !row.get("rule").isBlank())
			.collect(Collectors.toMap(VocabularyReader::key, (row) -> CodeRule.parse(row.get("rule"))));
	}

	List<VocabularyEntry> entries() {
		return this.rows.stream().map(this::entry).toList();
	}

	private VocabularyEntry entry(CSVRecord row) {
		return new VocabularyEntry(key(row), row.get("label_en"), row.get("label_es"), rule(row, "rule"),
				rule(row, "weak_rule"), rule(row, "accepts_rule"), implies(row), row.get("note"));
	}

	private static FilterValue key(CSVRecord row) {
		return new FilterValue(row.get("filter"), row.get("value"));
	}

	private static Set<FilterValue> implies(CSVRecord row) {
		return Arrays.stream(row.get("implies").split(" "))
			.filter((word) -> !word.isEmpty())
			.map(FilterValue::parse)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private @Nullable CodeRule rule(CSVRecord row, String column) {
		String text = row.get(column);
		return text.isBlank() ? null : CodeRule.parse(text).resolve(this::resolvedRule);
	}

	private CodeRule resolvedRule(FilterValue key) {
		CodeRule known = this.resolved.get(key);
		if (known != null) {
			return known;
		}
		CodeRule rule = this.written.get(key);
		if (rule == null) {
			throw new IllegalArgumentException("A rule refers to " + key + ", which has no rule");
		}
		if (!this.following.add(key)) {
			throw new IllegalArgumentException("The rules refer to each other in a circle: " + this.following);
		}
		CodeRule answer = rule.resolve(this::resolvedRule);
		this.following.remove(key);
		this.resolved.put(key, answer);
		return answer;
	}

}
