package org.openhaven.directory.exchange.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.vocabulary.FilterValue;

/** One row of {@code haven-csv} on its way to a statement. */
final class HavenCsvRow {

	private static final List<String> YES = List.of("yes", "y", "1", "true", "x");

	private final Map<String, String> cells;

	private final String country;

	private final Notices notices;

	HavenCsvRow(Map<String, String> cells, String country, Notices notices) {
		this.cells = cells;
		this.country = country;
		this.notices = notices;
	}

	/** Whether the format has such a column. */
	static boolean knows(String column) {
		HavenColumns.ServiceColumn service = HavenColumns.serviceColumn(column);
		if (service != null) {
			String field = service.field();
			return List.of("offered", "name").contains(field) || HavenColumns.SERVICE_ATTRIBUTES.contains(field)
					|| HavenColumns.holdsFacts(field) || field.startsWith(HavenColumns.OTHER);
		}
		return HavenColumns.FIELDS.containsKey(column) || HavenColumns.CONTACT.contains(column)
				|| HavenColumns.SOURCE.contains(column) || HavenColumns.FACILITY_ATTRIBUTES.contains(column)
				|| HavenColumns.holdsFacts(column) || column.startsWith(HavenColumns.OTHER);
	}

	SourceStatement statement() {
		Map<String, String> fields = new TreeMap<>();
		HavenColumns.FIELDS.forEach((column, field) -> fields.put(field, cell(column)));
		SourceStatement.Builder builder = new FacilityFields((name) -> fields.getOrDefault(name, ""), this.country,
				this.notices)
			.statement();
		EscapedList.read(cell("other_names")).forEach(builder::otherName);
		readSource(builder);
		Map<String, ServiceCells> services = new TreeMap<>();
		this.cells.forEach((column, text) -> {
			builder.raw(column, text);
			readCell(builder, services, column, text);
		});
		services.values()
			.stream()
			.filter(ServiceCells::isOffered)
			.forEach((service) -> builder.service(service.stated()));
		return builder.build();
	}

	private String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

	private void readSource(SourceStatement.Builder builder) {
		String codes = cell("codes");
		if (!codes.isBlank()) {
			builder.codes(ServiceCodes.split(codes)).checklist(Checklist.ABSENT);
		}
		switch (CleanText.clean(cell("checklist")).toLowerCase(Locale.ROOT)) {
			case "filled" -> builder.checklist(Checklist.FILLED);
			case "empty" -> builder.checklist(Checklist.EMPTY);
			case "stated" -> builder.checklist(Checklist.STATED);
			case "", "absent" -> {
			}
			default -> this.notices.add("checklist", cell("checklist"), "is none of filled, empty, absent, stated");
		}
		readFocus(builder, EscapedList.read(cell("focus")));
		EscapedList.read(cell(SourceStatement.INDIRECT)).forEach((given) -> readIndirect(builder, given));
		for (String entry : EscapedList.split(cell("unknown"), ';')) {
			List<String> sides = EscapedList.split(entry, '=');
			if (!entry.isBlank()) {
				builder.unknown(EscapedList.unescaped(sides.getFirst()), EscapedList.unescaped(sides.getLast()));
			}
		}
	}

	/** One focus speaks for the whole row, several are facts side by side. */
	private void readFocus(SourceStatement.Builder builder, List<String> given) {
		for (String focus : given) {
			Optional<FilterValue> known = HavenColumns.fact("focus", focus);
			if (known.isEmpty()) {
				keep(builder, "focus", focus);
			}
			else if (given.size() == 1) {
				builder.focus(known.get().value());
			}
			else {
				builder.fact(known.get());
			}
		}
	}

	private void readIndirect(SourceStatement.Builder builder, String given) {
		int equals = given.indexOf('=');
		Optional<FilterValue> known = (equals > 0)
				? HavenColumns.fact(given.substring(0, equals), given.substring(equals + 1)) : Optional.empty();
		known.ifPresentOrElse((fact) -> builder.fact(new FilterValue(SourceStatement.INDIRECT, fact.toString())),
				() -> keep(builder, SourceStatement.INDIRECT, given));
	}

	private void readCell(SourceStatement.Builder builder, Map<String, ServiceCells> services, String column,
			String text) {
		HavenColumns.ServiceColumn service = HavenColumns.serviceColumn(column);
		if (service != null) {
			services.computeIfAbsent(service.order(), (name) -> new ServiceCells(service.kind()))
				.read(service.field(), column, text, builder);
		}
		else if (HavenColumns.holdsFacts(column)) {
			readFacts(builder, column, column, text, builder::fact);
		}
		else if (HavenColumns.FACILITY_ATTRIBUTES.contains(column)) {
			builder.attribute(column, CleanText.clean(text));
		}
		else if (column.startsWith(HavenColumns.OTHER)) {
			builder.attribute(column.substring(HavenColumns.OTHER.length()), CleanText.clean(text));
		}
		else if (!knows(column)) {
			builder.unknown(column, CleanText.clean(text));
		}
	}

	private void readFacts(SourceStatement.Builder builder, String filter, String column, String text,
			Consumer<FilterValue> facts) {
		for (String value : EscapedList.read(text)) {
			Optional<FilterValue> fact = HavenColumns.fact(filter, value);
			fact.ifPresentOrElse(facts, () -> keep(builder, column, value));
		}
	}

	private void keep(SourceStatement.Builder builder, String column, String value) {
		builder.unknown(column + ": " + value, value);
		this.notices.add(column, value, "is no value of this column; it is kept as given");
	}

	/** What the columns of one service hold. */
	private final class ServiceCells {

		private final String kind;

		private final SortedSet<FilterValue> facts = new TreeSet<>();

		private final SortedMap<String, String> attributes = new TreeMap<>();

		private @Nullable String name;

		private boolean denied;

		ServiceCells(String kind) {
			this.kind = kind;
		}

		void read(String field, String column, String text, SourceStatement.Builder builder) {
			if ("offered".equals(field)) {
				this.denied = !YES.contains(CleanText.clean(text).toLowerCase(Locale.ROOT));
			}
			else if ("name".equals(field)) {
				this.name = CleanText.clean(text);
			}
			else if (HavenColumns.holdsFacts(field)) {
				readFacts(builder, field, column, text, this.facts::add);
			}
			else if (HavenColumns.SERVICE_ATTRIBUTES.contains(field)) {
				this.attributes.put(field, CleanText.clean(text));
			}
			else if (field.startsWith(HavenColumns.OTHER)) {
				this.attributes.put(field.substring(HavenColumns.OTHER.length()), CleanText.clean(text));
			}
			else {
				builder.unknown(column, CleanText.clean(text));
			}
		}

		boolean isOffered() {
			return !this.denied;
		}

		StatedService stated() {
			return new StatedService(this.kind, this.name, this.facts, this.attributes);
		}

	}

}
