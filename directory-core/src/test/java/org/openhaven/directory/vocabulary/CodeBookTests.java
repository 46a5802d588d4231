package org.openhaven.directory.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.openhaven.directory.testing.Shared;

import static org.assertj.core.api.Assertions.assertThat;

class CodeBookTests {

	private static final CodeBook CODE_BOOK = CodeBook.standard();

	@Test
	void everyCodeIsThereOnce() {
		assertThat(CODE_BOOK.serviceCodes()).hasSize(334).extracting(ServiceCode::code).doesNotHaveDuplicates();
	}

	@Test
	void codeIsFoundWithItsCategory() {
		ServiceCode detox = CODE_BOOK.findCode("DT").orElseThrow();

		assertThat(detox.name()).isEqualTo("Detoxification");
		assertThat(detox.categoryCode()).isEqualTo("TC");
		assertThat(detox.categoryName()).isEqualTo("Type of Care");
		assertThat(detox.description()).contains("withdrawal");
	}

	@Test
	void codeThatChangedItsCategoryStandsInThePresentOne() {
		assertThat(List.of("TELE", "NRT", "SHG", "ICO")).extracting((code) -> present(code).categoryCode())
			.containsExactly("TAP", "PHR", "RSS", "ECS");
	}

	@Test
	void unknownCodeIsNotFound() {
		assertThat(CODE_BOOK.findCode("ZZZ")).isEmpty();
		assertThat(CODE_BOOK.findCode("dt")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Acamprosate (Campral®)", " acamprosate (campral)", "Acamprosate\u00A0 (Camp\u00ADral®)",
			"ACAMPROSATE\t(CAMPRAL\uFFFD)" })
	void spellingOfTheSameNameMakesNoDifference(String name) {
		assertThat(CODE_BOOK.findCodeNamed("PHR", name)).contains("ACM");
	}

	@Test
	void categoryDecidesBetweenCodesOfTheSameName() {
		assertThat(CODE_BOOK.findCodeNamed("SG", "Young adults")).contains("TAY");
		assertThat(CODE_BOOK.findCodeNamed("AGE", "Young adults")).contains("YAD");
		assertThat(CODE_BOOK.findCodeNamed("", "Young adults")).isEmpty();
	}

	@Test
	void categoryMayBeGivenByName() {
		String category = " External Source of Medications Used for Alcohol Use Disorder Treatment";

		assertThat(CODE_BOOK.findCodeNamed(category, "No formal relationship with prescribing entity"))
			.contains("AUPC");
	}

	@Test
	void nameIsFoundInAnotherCategoryWhenItMeansOneCodeOnly() {
		assertThat(CODE_BOOK.findCodeNamed("SCR", "Screening for substance use")).contains("SSA");
		assertThat(CODE_BOOK.findCodeNamed("OT", "Buprenorphine used in Treatment")).contains("BU");
		assertThat(CODE_BOOK.findCodeNamed("NEW", "Hopi")).contains("N13");
	}

	@Test
	void codeInUseWinsOverARetiredOneOfTheSameName() {
		assertThat(CODE_BOOK.findCodeNamed("OT", "Lofexidine/clonidine detoxification")).contains("DLC");
	}

	@Test
	void unknownNameStaysUnknown() {
		assertThat(CODE_BOOK.findCodeNamed("TAP", "Horse whispering")).isEmpty();
		assertThat(CODE_BOOK.findCodeNamed("", "")).isEmpty();
	}

	@Test
	void everyAliasMeansItsOwnCodeWithinItsCategory() {
		assertThat(ReferenceTable.rows("samhsa_name_aliases.csv"))
			.filteredOn((row) -> !row.get("service_code").equals("ULC"))
			.allSatisfy((row) -> assertThat(CODE_BOOK.findCodeNamed(row.get("category_code"), row.get("f3_text")))
				.contains(row.get("service_code")));
	}

	/** What the lists lack is a short, known list: anything more is a lost spelling. */
	@Test
	void namesOfARealPageOf2019AreKnownButForFive() {
		JsonNode page = JsonMapper.shared()
			.readTree(Shared.require("data/findtreatment-api-page-2019/locations-page1.json").toFile());

		Set<String> unknown = new TreeSet<>();
		for (JsonNode row : page.get("rows")) {
			for (JsonNode group : row.get("services")) {
				String category = group.get("f2").asString();
				Stream.of(group.get("f3").asString().split(";"))
					.filter((name) -> CODE_BOOK.findCodeNamed(category, name).isEmpty())
					.forEach((name) -> unknown.add(category + " " + name.strip()));
			}
		}

		assertThat(unknown).containsExactly("FT Psychiatric hospital or psychiatric unit of a general hospital",
				"SET Computerized treatment/telemedicine", "TAP Behavior modification", "TAP Psychotropic medication",
				"TAP Trauma therapy");
	}

	private static ServiceCode present(String code) {
		return CODE_BOOK.findCode(code).orElseThrow();
	}

}
