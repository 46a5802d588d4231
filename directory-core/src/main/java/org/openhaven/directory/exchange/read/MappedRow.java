package org.openhaven.directory.exchange.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.openhaven.directory.exchange.read.MappedReader.MappedRecord;
import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.vocabulary.FilterValue;

/** Reads rows of a foreign table by a mapping. */
final class MappedRow implements SourceFile.RowReader<MappedRecord> {

	private static final Set<String> LISTS = Set.of("phone", "intake_phone", "hotline", "other_names");

	private final Mapping mapping;

	private final ReadOptions options;

	private final Set<String> usedColumns;

	MappedRow(Mapping mapping, ReadOptions options) {
		this.mapping = mapping;
		this.options = options;
		this.usedColumns = mapping.tableColumns();
	}

	@Override
	public StatedRow read(MappedRecord row, Notices notices) {
		if (row.problem() != null) {
			throw new RejectedRowException(row.problem());
		}
		SourceStatement.Builder builder = fields(row, notices).statement().focus(this.mapping.focus());
		if (this.mapping.list() != null && !this.mapping.columns().containsKey("list")) {
			builder.typeFacility(this.mapping.list());
		}
		EscapedList.read(text(row, "other_names")).forEach(builder::otherName);
		readCodes(row, builder);
		readFacts(row, builder, notices);
		readAttributes(row, builder);
		row.cells().forEach((column, text) -> {
			builder.raw(column, text);
			if (!this.usedColumns.contains(column) && !this.mapping.ignored().contains(column)) {
				builder.unknown(column, CleanText.clean(text));
			}
		});
		String key = key(row);
		return key.isBlank() ? StatedRow.withoutKey(builder.build()) : new StatedRow(key, false, builder.build());
	}

	@Override
	public long line(MappedRecord row) {
		return row.line();
	}

	@Override
	public String excerpt(MappedRecord row) {
		String joined = String.join(" | ", row.cells().values());
		return joined.substring(0, Math.min(1000, joined.length()));
	}

	private FacilityFields fields(MappedRecord row, Notices notices) {
		Map<String, String> fields = new TreeMap<>();
		HavenColumns.FIELDS.forEach((column, field) -> fields.put(field, text(row, column)));
		String country = Optional.ofNullable(this.mapping.country()).orElse(this.options.country());
		return new FacilityFields((name) -> fields.getOrDefault(name, ""), country, notices);
	}

	private String text(MappedRecord row, String target) {
		return this.mapping.columns()
			.getOrDefault(target, List.of())
			.stream()
			.map((column) -> row.cells().get(column))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(LISTS.contains(target) ? "; " : " "));
	}

	private String key(MappedRecord row) {
		return this.mapping.key()
			.stream()
			.map((column) -> CleanText.clean(row.cells().getOrDefault(column, "")))
			.collect(Collectors.joining("|"))
			.replaceFirst("^\\|+$", "");
	}

	// Codes that hold for all rows are no checklist: nothing was left unticked.
	private void readCodes(MappedRecord row, SourceStatement.Builder builder) {
		builder.codes(this.mapping.codes()).codes(ServiceCodes.split(text(row, "codes"))).checklist(Checklist.ABSENT);
		ServiceCodes.split(text(row, "codes"))
			.stream()
			.filter((code) -> !CodeForm.knows(code))
			.forEach((code) -> builder.unknown(code, code));
	}

	private void readFacts(MappedRecord row, SourceStatement.Builder builder, Notices notices) {
		this.mapping.facts().forEach(builder::fact);
		for (Mapping.FactColumn column : this.mapping.factColumns()) {
			for (String part : EscapedList.read(row.cells().getOrDefault(column.column(), ""))) {
				String value = column.values().getOrDefault(part.toLowerCase(Locale.ROOT), part);
				Optional<FilterValue> fact = HavenColumns.fact(column.filter(), value);
				fact.ifPresentOrElse(builder::fact, () -> {
					builder.unknown(column.column() + ": " + part, part);
					notices.add(column.column(), part, "is no value of " + column.filter() + "; it is kept as given");
				});
			}
		}
	}

	private void readAttributes(MappedRecord row, SourceStatement.Builder builder) {
		for (String target : this.mapping.columns().keySet()) {
			String text = CleanText.clean(text(row, target));
			if (!text.isEmpty() && HavenColumns.FACILITY_ATTRIBUTES.contains(target)) {
				builder.attribute(target, text);
			}
			else if (!text.isEmpty() && target.startsWith(HavenColumns.OTHER)) {
				builder.attribute(target.substring(HavenColumns.OTHER.length()), text);
			}
		}
	}

}
