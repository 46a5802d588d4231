package org.openhaven.directory.vocabulary;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;

/**
 * The service codes of SAMHSA's lists and the spellings under which the services go,
 * since the findtreatment.gov API gives names where the workbooks give codes. Sources:
 * samhsa_codes.csv and samhsa_name_aliases.csv. Immutable and safe for use by many
 * threads.
 */
public final class CodeBook {

	private static final Pattern NEVER_PART_OF_A_NAME = Pattern.compile("[\\u00AD\\uFFFD\\u00AE]");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

	private final Map<String, ServiceCode> codes;

	/** Category codes by their own code and by the category's name, normalised. */
	private final Map<String, String> categories;

	private final Map<List<String>, String> codesByCategoryAndName;

	private final Map<String, String> codesByName;

	CodeBook(List<CSVRecord> codes, List<CSVRecord> aliases) {
		this.codes = codes.stream()
			.sorted(Comparator.comparing((row) -> !row.get("edition").contains("current")))
			.map(CodeBook::serviceCode)
			.collect(Collectors.toMap(ServiceCode::code, Function.identity(), (first, again) -> first,
					LinkedHashMap::new));
		this.categories = codes.stream()
			.map((row) -> row.get("category_code"))
			.collect(Collectors.toMap(CodeBook::normalized, Function.identity(), (first, again) -> first));
		codes.forEach((row) -> this.categories.put(normalized(row.get("category_name")), row.get("category_code")));
		List<Spelling> spellings = Stream
			.concat(aliases.stream().map((row) -> Spelling.of(row, "f3_text", "seen_in")),
					codes.stream().map((row) -> Spelling.of(row, "service_name", "edition")))
			.toList();
		this.codesByCategoryAndName = unambiguous(spellings, Spelling::categoryAndName);
		this.codesByName = unambiguous(spellings, Spelling::name);
	}

	/**
	 * The code book of this version of Haven.
	 * @return always the same object
	 */
	public static CodeBook standard() {
		return Standard.CODE_BOOK;
	}

	/**
	 * Every code once, though some belonged to other categories in other years.
	 * @return the codes, those in use first, each in its present category
	 */
	public List<ServiceCode> serviceCodes() {
		return List.copyOf(this.codes.values());
	}

	/**
	 * Looks a code up.
	 * @param code a service code, in upper case
	 * @return what it means, or empty for a code that SAMHSA's lists do not have
	 */
	public Optional<ServiceCode> findCode(String code) {
		return Optional.ofNullable(this.codes.get(code));
	}

	/**
	 * Looks up the code of one service name, as the API gives names in {@code f3}. Case,
	 * repeated or non-breaking blanks, soft hyphens, broken characters and the sign of a
	 * registered trade mark make no difference. The name is looked for in the category
	 * first, then in all, since services have moved between categories over the years.
	 * @param category the category's code ({@code f2}) or name ({@code f1}); may be empty
	 * or unknown
	 * @param name one name, already parted from its neighbours at the semicolons
	 * @return the code; empty when the name is unknown, or means several codes and the
	 * category does not decide
	 */
	public Optional<String> findCodeNamed(String category, String name) {
		String wanted = normalized(name);
		String categoryCode = this.categories.getOrDefault(normalized(category), "");
		String code = this.codesByCategoryAndName.get(List.of(categoryCode, wanted));
		return Optional.ofNullable((code != null) ? code : this.codesByName.get(wanted));
	}

	private static ServiceCode serviceCode(CSVRecord row) {
		return new ServiceCode(row.get("service_code"), row.get("service_name"), row.get("category_code"),
				row.get("category_name"), row.get("description"));
	}

	private static <K> Map<K, String> unambiguous(List<Spelling> spellings, Function<Spelling, K> key) {
		return spellings.stream()
			.collect(Collectors.groupingBy(key))
			.entrySet()
			.stream()
			.map((group) -> Map.entry(group.getKey(), meant(group.getValue())))
			.filter((group) -> group.getValue().size() == 1)
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (group) -> Collections.min(group.getValue())));
	}

	/** The codes of those spellings, of the ones in use only if there are any. */
	private static Set<String> meant(List<Spelling> spellings) {
		boolean anyInUse = spellings.stream().anyMatch(Spelling::inUse);
		return spellings.stream()
			.filter((spelling) -> spelling.inUse() == anyInUse)
			.map(Spelling::code)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static String normalized(String text) {
		String visible = NEVER_PART_OF_A_NAME.matcher(text).replaceAll("");
		return BLANKS.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
	}

	/** One way in which a service of a category has been written. */
	private record Spelling(String category, String name, String code, boolean inUse) {

		private static final Set<String> OUT_OF_USE = Set.of("retired", "2018-only");

		static Spelling of(CSVRecord row, String nameColumn, String editionColumn) {
			return new Spelling(row.get("category_code"), normalized(row.get(nameColumn)), row.get("service_code"),
					!OUT_OF_USE.contains(row.get(editionColumn)));
		}

		List<String> categoryAndName() {
			return List.of(this.category, this.name);
		}

	}

	/** Read when first asked for. */
	private static final class Standard {

		private static final CodeBook CODE_BOOK = new CodeBook(ReferenceTable.rows("samhsa_codes.csv"),
				ReferenceTable.rows("samhsa_name_aliases.csv"));

	}

}
