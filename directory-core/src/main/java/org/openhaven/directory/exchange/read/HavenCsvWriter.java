package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Writes {@code haven-csv}: what is written reads back as the same statement, its raw row
 * excepted. Columns are chosen before the first row: {@link #template()}, or the union of
 * {@link #columnsOf} over all statements.
 */
public final class HavenCsvWriter {

	private final CSVPrinter printer;

	private final List<String> columns;

	/**
	 * Starts a file with its header.
	 * @param target where to write; stays open
	 * @param columns columns in any order
	 * @throws IOException if the target cannot be written
	 */
	public HavenCsvWriter(Appendable target, Collection<String> columns) throws IOException {
		this.columns = columns.stream().distinct().sorted(Comparator.comparing(HavenColumns::rank)).toList();
		this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
		this.printer.printRecord(this.columns);
	}

	/**
	 * The columns of an empty form for operators.
	 * @return columns in their order
	 */
	public static List<String> template() {
		return HavenColumns.template();
	}

	/**
	 * The columns that a statement fills.
	 * @param statement what is to be written
	 * @return its columns, with those of contact and address in any case
	 */
	public static SortedSet<String> columnsOf(SourceStatement statement) {
		SortedSet<String> columns = new TreeSet<>(cells(null, statement).keySet());
		columns.addAll(HavenColumns.CONTACT);
		return columns;
	}

	/**
	 * Writes one row.
	 * @param id the facility's id, or null to leave it out
	 * @param statement what the row says
	 * @throws IOException if the target cannot be written
	 * @throws IllegalArgumentException if the statement fills a column that was not
	 * chosen
	 */
	public void write(@Nullable String id, SourceStatement statement) throws IOException {
		SortedMap<String, String> cells = cells(id, statement);
		if (!this.columns.containsAll(cells.keySet())) {
			cells.keySet().removeAll(this.columns);
			throw new IllegalArgumentException("Columns that were not chosen: " + cells.keySet());
		}
		this.printer
			.printRecord(this.columns.stream().map((column) -> FormulaGuard.added(cells.getOrDefault(column, ""))));
	}

	private static SortedMap<String, String> cells(@Nullable String id, SourceStatement statement) {
		SortedMap<String, String> cells = new TreeMap<>();
		put(cells, "id", id);
		putContact(cells, statement);
		put(cells, "list", statement.typeFacility());
		put(cells, "focus", statement.focus());
		put(cells, "checklist", (statement.checklist() != Checklist.ABSENT)
				? statement.checklist().name().toLowerCase(Locale.ROOT) : null);
		put(cells, "codes", String.join(" ", statement.codes()));
		put(cells, "unknown",
				statement.unknown()
					.entrySet()
					.stream()
					.map((entry) -> EscapedList.escaped(entry.getKey()) + "=" + EscapedList.escaped(entry.getValue()))
					.collect(Collectors.joining("; ")));
		putFacts(cells, "", statement.facts());
		statement.attributes()
			.forEach((name, text) -> put(cells, attribute(name, HavenColumns.FACILITY_ATTRIBUTES), text));
		putServices(cells, statement.services());
		return cells;
	}

	private static void putContact(SortedMap<String, String> cells, SourceStatement statement) {
		put(cells, "name", statement.name1());
		put(cells, "program_name", statement.name2());
		put(cells, "other_names", EscapedList.write(statement.otherNames()));
		put(cells, "street", statement.street1());
		put(cells, "unit", statement.street2());
		put(cells, "city", statement.city());
		put(cells, "region", statement.region());
		put(cells, "postal_code", statement.postalCode());
		put(cells, "county", statement.county());
		put(cells, "country", statement.country());
		put(cells, "latitude", text(statement.latitude()));
		put(cells, "longitude", text(statement.longitude()));
		put(cells, "phone", phones(statement, StatedPhone.Kind.MAIN));
		put(cells, "intake_phone", phones(statement, StatedPhone.Kind.INTAKE));
		put(cells, "hotline", phones(statement, StatedPhone.Kind.HOTLINE));
		put(cells, "website", statement.website());
		put(cells, "email", statement.email());
		put(cells, "description", statement.description());
	}

	private static void putServices(SortedMap<String, String> cells, List<StatedService> services) {
		Map<String, Integer> numbers = new HashMap<>();
		for (StatedService service : services) {
			int number = numbers.merge(service.kind(), 1, Integer::sum);
			String prefix = HavenColumns.ServiceColumn.name(service.kind(), number, "");
			put(cells, prefix + "offered", "yes");
			put(cells, prefix + "name", service.name());
			putFacts(cells, prefix, service.facts());
			service.attributes()
				.forEach((name, text) -> put(cells, prefix + attribute(name, HavenColumns.SERVICE_ATTRIBUTES), text));
		}
	}

	private static void putFacts(SortedMap<String, String> cells, String prefix, Collection<FilterValue> facts) {
		facts.forEach((fact) -> cells.merge(prefix + column(fact), fact.value(), (one, more) -> one + "; " + more));
	}

	// A medicine without more is one that is prescribed.
	private static String column(FilterValue fact) {
		return fact.filter().equals("medication") ? "prescribes" : fact.filter();
	}

	private static String attribute(String name, List<String> listed) {
		return listed.contains(name) ? name : HavenColumns.OTHER + name;
	}

	private static String phones(SourceStatement statement, StatedPhone.Kind kind) {
		return statement.phones()
			.stream()
			.filter((phone) -> phone.kind() == kind)
			.map((phone) -> (phone.extension() != null) ? phone.text() + " x" + phone.extension() : phone.text())
			.collect(Collectors.joining("; "));
	}

	private static @Nullable String text(@Nullable Double value) {
		return (value != null) ? BigDecimal.valueOf(value).toPlainString() : null;
	}

	private static void put(SortedMap<String, String> cells, String column, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			cells.put(column, text);
		}
	}

}
