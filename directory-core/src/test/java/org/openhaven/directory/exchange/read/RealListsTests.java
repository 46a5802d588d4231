package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.testing.Shared;

import static org.assertj.core.api.Assertions.assertThat;

/** The public lists in ../shared/data; figures are those of their READMEs. */
class RealListsTests {

	/** Read once for all tests. */
	private static @Nullable Rows directory2022;

	@Test
	void directoryOf2022GivesEveryRow() {
		Rows rows = directory2022();

		assertThat(rows.all()).hasSize(12_176);
		assertThat(rows.rejected()).isEmpty();
		assertThat(rows.description().rows()).isEqualTo(12_176);
		assertThat(rows.description().edition()).isEqualTo(LocalDate.of(2022, 1, 1));
		assertThat(rows.description().focus()).isEqualTo("substance-use");
		assertThat(rows.description().completeFilters()).contains("service", "payment", "medication", "language")
			.doesNotContain("insurer", "level", "amenity");
	}

	@Test
	void directoryOf2022GivesTheCodesItsReadmeCounts() {
		Rows rows = directory2022();

		Map<String, Integer> counts = Map.ofEntries(Map.entry("OP", 9_952), Map.entry("RES", 2_879),
				Map.entry("HI", 653), Map.entry("DT", 2_894), Map.entry("HH", 1_181), Map.entry("BU", 6_038),
				Map.entry("MU", 1_427), Map.entry("NU", 5_871), Map.entry("OTP", 1_499), Map.entry("MC", 5_457),
				Map.entry("MD", 9_028), Map.entry("PI", 9_169));
		counts.forEach(
				(code, count) -> assertThat(rows.statements().stream().filter((s) -> s.codes().contains(code))).as(code)
					.hasSize(count));
		assertThat(rows.statements().stream().flatMap((s) -> s.codes().stream()).distinct()).hasSize(225);
	}

	@Test
	void keysOfTheDirectoryOf2022AreUnique() {
		assertThat(directory2022().read()).extracting(ReadRow.Row::key).doesNotHaveDuplicates();
	}

	@Test
	void phonesOfTheDirectoryOf2022AreReadWithExtensions() {
		Rows rows = directory2022();

		assertThat(rows.statements().stream().flatMap((s) -> s.phones().stream()))
			.allMatch((p) -> p.digits().length() == 10);
		assertThat(rows.statements().stream().flatMap((s) -> s.phones().stream()).filter((p) -> p.extension() != null))
			.hasSizeGreaterThan(1_249);
	}

	@Test
	void locatorExportOf2025GivesEveryRowAndBothSidesOfAPlace() {
		Rows rows = Rows.of("samhsa-locator-csv",
				Shared.require("data/samhsa-locator-coded-ma-2025").resolve("facility-detail.csv"));

		assertThat(rows.all()).hasSize(662);
		assertThat(rows.rejected()).isEmpty();
		assertThat(rows.statements().stream().filter((s) -> "SU".equals(s.typeFacility()))).hasSize(366);
		assertThat(rows.statements().stream().filter((s) -> "MH".equals(s.typeFacility()))).hasSize(296);
		assertThat(rows.read()).extracting(ReadRow.Row::key).doesNotHaveDuplicates();
		assertThat(rows.statements()).allMatch((s) -> s.latitude() != null && s.checklist() == Checklist.FILLED);
		assertThat(rows.statements().stream().flatMap((s) -> s.codes().stream())).contains("N40");
		assertThat(rows.description().edition()).isNull();
	}

	@Test
	void apiPageOf2019GivesEveryRowUnderItsOwnKey() {
		Rows rows = Rows.of("findtreatment-json",
				Shared.require("data/findtreatment-api-page-2019").resolve("locations-page1.json"));

		assertThat(rows.all()).hasSize(30);
		assertThat(rows.read()).extracting(ReadRow.Row::key).allMatch((key) -> key.matches("[0-9a-f]{64}"));
		SourceStatement mohrCenter = rows.statement();
		assertThat(mohrCenter.codes()).contains("SA", "RES", "RS", "MOA", "MD", "PI");
		assertThat(mohrCenter.checklist()).isEqualTo(Checklist.FILLED);
	}

	@Test
	void sampleOfOdditiesIsReadAsDescribed() {
		Rows rows = Rows.of("findtreatment-json", Shared.require("reference/findtreatment_sample.json"));

		assertThat(rows.all()).hasSize(3);
		SourceStatement center = rows.statements().get(0);
		assertThat(center.name2()).isEqualTo("Detox & Residential Unit");
		assertThat(center.unknown()).isEmpty();
		SourceStatement house = rows.statements().get(1);
		assertThat(house.phones()).isEmpty();
		assertThat(house.website()).isNull();
		assertThat(house.street1()).isNull();
		assertThat(rows.read().get(1).notices()).extracting(RowNotice::field).contains("phone");
		SourceStatement clinic = rows.statements().get(2);
		assertThat(clinic.checklist()).isEqualTo(Checklist.EMPTY);
		assertThat(clinic.typeFacility()).isEqualTo("OTP");
	}

	@Test
	void formatsAreRecognisedByContent() {
		assertThat(format("data/samhsa-directory-2022", "National_Directory_SA_Facilities_2022.xlsx"))
			.isEqualTo("samhsa-directory-xlsx");
		assertThat(format("data/samhsa-locator-coded-ma-2025", "facility-detail.csv")).isEqualTo("samhsa-locator-csv");
		assertThat(format("data/findtreatment-api-page-2019", "locations-page1.json")).isEqualTo("findtreatment-json");
	}

	private static String format(String folder, String file) {
		Path path = Shared.require(folder).resolve(file);
		return StatementReaders.recognise(List.of(path), ReadOptions.defaults()).format();
	}

	private static Rows directory2022() {
		Rows rows = directory2022;
		if (rows == null) {
			rows = Rows.of("samhsa-directory-xlsx",
					Shared.require("data/samhsa-directory-2022").resolve("National_Directory_SA_Facilities_2022.xlsx"));
			directory2022 = rows;
		}
		return rows;
	}

}
