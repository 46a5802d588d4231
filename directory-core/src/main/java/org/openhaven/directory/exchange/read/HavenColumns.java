package org.openhaven.directory.exchange.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.directory.vocabulary.VocabularyEntry;

/**
 * The columns of {@code haven-csv}, also the targets of a mapping. Described for people
 * in docs/formats/haven-csv.md; a test holds the two together.
 */
final class HavenColumns {

	/**
	 * Columns of contact and address, each with the field that the lists of SAMHSA call
	 * it.
	 */
	static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("name", "name1"),
			Map.entry("program_name", "name2"), Map.entry("street", "street1"), Map.entry("unit", "street2"),
			Map.entry("city", "city"), Map.entry("region", "state"), Map.entry("postal_code", "zip"),
			Map.entry("zip4", "zip4"), Map.entry("county", "county"), Map.entry("country", "country"),
			Map.entry("latitude", "latitude"), Map.entry("longitude", "longitude"), Map.entry("phone", "phone"),
			Map.entry("intake_phone", "intake1"), Map.entry("hotline", "hotline1"), Map.entry("website", "website"),
			Map.entry("email", "email"), Map.entry("description", "description"), Map.entry("list", "type_facility"));

	/** Columns of contact and address in the order of the template. */
	static final List<String> CONTACT = List.of("id", "name", "program_name", "other_names", "street", "unit", "city",
			"region", "postal_code", "county", "country", "latitude", "longitude", "phone", "intake_phone", "hotline",
			"website", "email", "description");

	/** Columns about where the facts come from. */
	static final List<String> SOURCE = List.of("list", "focus", "checklist", "codes", SourceStatement.INDIRECT,
			"unknown");

	/** Typed facts of the whole facility that are no filter. */
	static final List<String> FACILITY_ATTRIBUTES = List.of("hours", "hours_note", "licenses", "address_visibility",
			"time_zone", "otp_id_number", "note");

	/** Typed facts of one service that are no filter. */
	static final List<String> SERVICE_ATTRIBUTES = List.of("clinicians", "beds", "beds_men", "beds_women",
			"beds_adolescents", "stay_days_min", "stay_days_max", "capacity", "free", "wait_days", "reported_at",
			"price", "house_rules", "hours", "note");

	/** How a place stands to a medicine: columns that hold medicines. */
	static final List<String> POLICIES = List.of("prescribes", "accepts", "not-used", "not-allowed");

	/** Before the name of a typed fact that is not listed here. */
	static final String OTHER = "other.";

	/** Said of one request or by the system, never by a list. */
	private static final Set<String> NOT_STATED = Set.of("access", "available", "verified", "open", "medication",
			"focus");

	private static final Pattern SERVICE = Pattern
		.compile("(inpatient|outpatient|detox|medication|sober-living)([2-9]|[1-9][0-9])?\\.([a-z0-9_.-]+)");

	private static final List<String> KINDS = Vocabulary.standard()
		.entries("service")
		.stream()
		.map((kind) -> kind.key().value())
		.toList();

	private static final Map<String, Map<String, String>> VALUES_BY_TEXT = valuesByText();

	private HavenColumns() {
	}

	/** Filters that have a column of their name. */
	static List<String> filters() {
		return Vocabulary.standard().filters().stream().filter((filter) -> !NOT_STATED.contains(filter)).toList();
	}

	/** Whether the column holds facts: the name of a filter or of a policy. */
	static boolean holdsFacts(String column) {
		return POLICIES.contains(column) || filters().contains(column);
	}

	/** The fact that a text in such a column states, given by value or English label. */
	static Optional<FilterValue> fact(String column, String text) {
		String filter = POLICIES.contains(column) ? "medication" : column;
		String value = VALUES_BY_TEXT.getOrDefault(filter, Map.of()).get(text.toLowerCase(Locale.ROOT));
		return Optional.ofNullable(value).map((known) -> new FilterValue(column, known));
	}

	/** The part of a service that a column holds, or null for any other column. */
	static @Nullable ServiceColumn serviceColumn(String column) {
		Matcher matcher = SERVICE.matcher(column);
		if (!matcher.matches()) {
			return null;
		}
		String number = matcher.group(2);
		return new ServiceColumn(matcher.group(1), (number != null) ? Integer.parseInt(number) : 1, matcher.group(3));
	}

	/** The columns of an empty form: one service of each kind. */
	static List<String> template() {
		List<String> columns = new ArrayList<>(CONTACT);
		columns.addAll(List.of("hours", "licenses", "address_visibility"));
		columns.addAll(filters());
		columns.addAll(POLICIES);
		for (VocabularyEntry kind : Vocabulary.standard().entries("service")) {
			Stream
				.of("offered", "name", "setting", "level", "substance", "age", "gender", "payment", "beds", "capacity")
				.forEach((field) -> columns.add(kind.key().value() + "." + field));
		}
		return columns;
	}

	/** The place of a column in a file, by which columns are sorted. */
	static String rank(String column) {
		List<String> whole = Stream.of(CONTACT, FACILITY_ATTRIBUTES, filters(), POLICIES, SOURCE)
			.flatMap(List::stream)
			.toList();
		int index = whole.indexOf(column);
		ServiceColumn service = serviceColumn(column);
		if (index >= 0) {
			return "%04d".formatted(index);
		}
		return (service != null) ? "5000" + service.order() + service.rank() : "9000" + column;
	}

	private static Map<String, Map<String, String>> valuesByText() {
		return Vocabulary.standard()
			.filters()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(), HavenColumns::valuesByText));
	}

	private static Map<String, String> valuesByText(String filter) {
		return Vocabulary.standard()
			.entries(filter)
			.stream()
			.flatMap((entry) -> Stream.of(entry.key().value(), entry.labelEn())
				.map((text) -> Map.entry(text.toLowerCase(Locale.ROOT), entry.key().value())))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first));
	}

	/**
	 * A column of one service, {@code detox2.setting}.
	 *
	 * @param kind the kind of service
	 * @param number which service of that kind, from 1
	 * @param field what it holds
	 */
	record ServiceColumn(String kind, int number, String field) {

		static String name(String kind, int number, String field) {
			return kind + ((number > 1) ? number : "") + "." + field;
		}

		/** Sorts services by kind in the order of the vocabulary, then by number. */
		String order() {
			return "%d%02d".formatted(KINDS.indexOf(this.kind), this.number);
		}

		private String rank() {
			return switch (this.field) {
				case "offered" -> "0";
				case "name" -> "1";
				default -> holdsFacts(this.field) ? "2" + this.field : "3" + this.field;
			};
		}

	}

}
