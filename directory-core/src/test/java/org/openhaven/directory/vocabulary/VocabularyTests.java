package org.openhaven.directory.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.testing.Shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VocabularyTests {

	private static final Vocabulary VOCABULARY = Vocabulary.standard();

	@Test
	void copyOfTheVocabularyIsTheSharedOne() throws IOException {
		Path shared = Shared.require("reference/vocabulary.csv");

		assertThat(shared).hasContent(resource("vocabulary.csv"));
	}

	@Test
	void copiesOfTheCodeListsAreTheSharedOnes() throws IOException {
		assertThat(Shared.require("reference/samhsa_codes.csv")).hasContent(resource("samhsa_codes.csv"));
		assertThat(Shared.require("reference/samhsa_name_aliases.csv")).hasContent(resource("samhsa_name_aliases.csv"));
	}

	@Test
	void everyValueIsThere() {
		assertThat(VOCABULARY.entries()).hasSize(367);
		assertThat(VOCABULARY.filters()).hasSize(27).startsWith("service", "setting", "level");
	}

	@Test
	void valuesComeInTheOrderOfTheFile() {
		assertThat(VOCABULARY.entries("service")).extracting((entry) -> entry.key().value())
			.containsExactly("inpatient", "outpatient", "detox", "medication", "sober-living");
	}

	@Test
	void everyEntryHasALabelInBothLanguages() {
		assertThat(VOCABULARY.entries()).allSatisfy((entry) -> {
			assertThat(entry.label(Locale.ENGLISH)).isNotBlank();
			assertThat(entry.label(Locale.of("es", "MX"))).isNotBlank();
		});
	}

	@Test
	void narrowestValuesLeaveOutWhatTheyImply() {
		List<FilterValue> values = Stream.of("medication=naltrexone", "medication=naltrexone-injection", "age=adults")
			.map(FilterValue::parse)
			.toList();

		assertThat(VOCABULARY.narrowest(values)).containsExactlyElementsOf(values.subList(1, 3));
	}

	@Test
	void labelOfAnyOtherLanguageIsEnglish() {
		VocabularyEntry detox = entry("service=detox");

		assertThat(detox.label(Locale.of("es"))).isEqualTo("Desintoxicación (manejo de la abstinencia)");
		assertThat(detox.label(Locale.GERMAN)).isEqualTo("Detox (withdrawal management)");
	}

	@Test
	void everyRuleIsResolvedAndNamesCodesOfTheCodeBook() {
		Set<String> known = CodeBook.standard()
			.serviceCodes()
			.stream()
			.map(ServiceCode::code)
			.collect(Collectors.toSet());

		assertThat(VOCABULARY.entries()).allSatisfy((entry) -> assertThat(rules(entry)).allSatisfy((rule) -> {
			rule.holds(Set.of());
			assertThat(known).containsAll(rule.codes());
		}));
	}

	@Test
	void impliedValuesComeInTheOrderOfTheFileInEveryProcess() {
		assertThat(entry("setting=hospital-detox").implies()).extracting(FilterValue::toString)
			.containsExactly("service=detox", "setting=medically-supervised-detox");
	}

	@Test
	void everyImpliedValueIsListed() {
		assertThat(VOCABULARY.entries()).allSatisfy((entry) -> assertThat(entry.implies()).allMatch(VOCABULARY::knows));
	}

	@Test
	void hospitalDetoxImpliesDetoxAndSupervision() {
		assertThat(VOCABULARY.impliedBy(FilterValue.parse("setting=hospital-detox"))).containsExactlyInAnyOrder(
				FilterValue.parse("service=detox"), FilterValue.parse("setting=medically-supervised-detox"));
	}

	@Test
	void implicationReachesOverSeveralSteps() {
		assertThat(entry("setting=short-term-residential").implies())
			.containsExactly(FilterValue.parse("setting=residential"));
		assertThat(VOCABULARY.impliedBy(FilterValue.parse("setting=short-term-residential"))).containsExactlyInAnyOrder(
				FilterValue.parse("setting=residential"), FilterValue.parse("service=inpatient"));
	}

	@Test
	void noValueImpliesItself() {
		assertThat(VOCABULARY.entries()).noneMatch((entry) -> VOCABULARY.impliedBy(entry.key()).contains(entry.key()));
	}

	@Test
	void unknownValueIsNotFoundAndImpliesNothing() {
		FilterValue unknown = FilterValue.parse("service=hypnosis");

		assertThat(VOCABULARY.knows(unknown)).isFalse();
		assertThat(VOCABULARY.findEntry(unknown)).isEmpty();
		assertThat(VOCABULARY.impliedBy(unknown)).isEmpty();
		assertThat(VOCABULARY.entries("colour")).isEmpty();
	}

	@Test
	void medicallySupervisedDetoxNeedsADetoxBesideTheMedication() {
		VocabularyEntry supervised = entry("setting=medically-supervised-detox");

		assertThat(supervised.isStatedBy(Set.of("MDET"))).isFalse();
		assertThat(supervised.isStatedBy(Set.of("DT", "MDET"))).isTrue();
		assertThat(supervised.isStatedBy(Set.of("DT", "OTP"))).isTrue();
		assertThat(supervised.isStatedBy(Set.of("HID"))).isTrue();
	}

	@Test
	void valueWithoutARuleIsNeverProvedByCodes() {
		VocabularyEntry oxfordHouse = entry("setting=oxford-house");

		assertThat(oxfordHouse.rule()).isNull();
		assertThat(oxfordHouse.isStatedBy(Set.of("HH"))).isFalse();
		assertThat(oxfordHouse.isHintedBy(Set.of("HH"))).isFalse();
		assertThat(oxfordHouse.isAcceptedBy(Set.of("HH"))).isFalse();
	}

	@Test
	void circleOfRulesIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> read("service,a,A,A,@service.b,,,,", "service,b,B,B,@service.a,,,,"))
			.withMessageContaining("circle: [service=b, service=a]");
	}

	@Test
	void referenceToAValueWithoutARuleIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("service,a,A,A,@service.b,,,,"))
			.withMessageContaining("service=b");
	}

	@Test
	void impliedValueThatIsNotListedIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("service,a,A,A,,,,service=b,"))
			.withMessageContaining("service=b");
	}

	@Test
	void valueListedTwiceIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("service,a,A,A,,,,,", "service,a,B,B,,,,,"))
			.withMessageContaining("service=a twice");
	}

	@Test
	void filtersWithListedValuesAreThoseOfTheVocabulary() {
		List<String> listed = Arrays.stream(Filter.values())
			.filter((filter) -> !filter.takesOpenValues() || filter == Filter.VERIFIED)
			.map(Filter::parameter)
			.toList();

		assertThat(VOCABULARY.filters()).containsExactlyInAnyOrderElementsOf(listed);
	}

	@Test
	void filtersOfCareAreThoseOfTheContract() {
		assertThat(Filter.values()).filteredOn(Filter::describesCare)
			.extracting(Filter::parameter)
			.containsExactlyInAnyOrder("setting", "level", "medication", "substance", "age", "gender", "population",
					"therapy", "payment", "available");
	}

	@Test
	void filterIsFoundByItsParameter() {
		assertThat(Filter.findFilter("payment")).contains(Filter.PAYMENT);
		assertThat(Filter.findFilter("Payment")).isEmpty();
		assertThat(Filter.findFilter("radius")).isEmpty();
	}

	private static VocabularyEntry entry(String key) {
		return VOCABULARY.findEntry(FilterValue.parse(key)).orElseThrow();
	}

	private static List<CodeRule> rules(VocabularyEntry entry) {
		return Stream.of(entry.rule(), entry.weakRule(), entry.acceptsRule()).filter(Objects::nonNull).toList();
	}

	private static Vocabulary read(String... rows) throws IOException {
		String header = "filter,value,label_en,label_es,rule,weak_rule,accepts_rule,implies,note\n";
		return new Vocabulary(
				new VocabularyReader(ReferenceTable.rows(new StringReader(header + String.join("\n", rows))))
					.entries());
	}

	private static String resource(String name) throws IOException {
		try (var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
