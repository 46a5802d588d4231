package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.directory.exchange.table.ImportLimits;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;

import static org.assertj.core.api.Assertions.assertThat;

class SamhsaDirectoryTests {

	private static final List<String> HEADER = List.of("Service_Code_Info", " NAME1", "name2", "Street1", "street2",
			"City", "State", "ZIP", "phone", "intake1", "intake2", "intake1a", "intake2a", "remarks");

	private static final List<String> CODE_BOOK = List.of("category_code", "category_name", "service_code",
			"service_name", "service_description");

	@TempDir
	Path folder;

	@Test
	void columnsMayMoveAndChangeCase() throws IOException {
		SourceStatement statement = read(new TestWorkbook().sheet("Facilities 2023", HEADER,
				List.of("SA op * DT", "Harbor House", "Detox", "1 Main Street", "", "Boston", "MA", "2150",
						"6175550143", "617-555-0144 x5", "617-555-0145", "617-555-0146", "999-999-9999", "ring twice")))
			.statement();

		assertThat(statement.codes()).containsExactly("DT", "OP", "SA");
		assertThat(statement.postalCode()).isEqualTo("02150");
		assertThat(statement.phones()).extracting(StatedPhone::kind)
			.containsExactly(StatedPhone.Kind.MAIN, StatedPhone.Kind.INTAKE, StatedPhone.Kind.INTAKE,
					StatedPhone.Kind.INTAKE);
		assertThat(statement.unknown()).containsEntry("remarks", "ring twice");
		assertThat(statement.raw()).containsEntry("zip", "2150");
	}

	@Test
	void codeBookOfTheYearNamesUnknownCodes() throws IOException {
		Rows rows = read(new TestWorkbook()
			.sheet("Codes", CODE_BOOK, List.of("TC", "Type of Care", "DT", "Detoxification", ""),
					List.of("SG", "Special Groups", "QQ1", "Sailors", ""))
			.sheet("Facilities", HEADER, row("DT QQ1 QQ2")));

		assertThat(rows.statement().unknown()).containsEntry("Special Groups: Sailors", "QQ1")
			.containsEntry("QQ2", "QQ2");
		assertThat(rows.description().codeNames()).containsEntry("QQ1", "Special Groups: Sailors");
		assertThat(rows.description().focus()).isEqualTo("substance-use");
		assertThat(rows.statement().typeFacility()).isEqualTo("SU");
	}

	@Test
	void mentalHealthEditionIsToldByItsCodeBook() throws IOException {
		Rows rows = read(new TestWorkbook().sheet("Facilities", HEADER, row("MH SA OP"))
			.sheet("Codes", CODE_BOOK, List.of("TC", "Type of Care", "MH", "Mental health treatment", ""),
					List.of("FT", "Facility Type", "OMH", "Outpatient mental health facility", "")));

		assertThat(rows.description().focus()).isEqualTo("mental-health");
		assertThat(rows.statement().typeFacility()).isEqualTo("MH");
	}

	@Test
	void formAnswersOnlyWhatItsCodeBookAsks() throws IOException {
		Rows rows = read(new TestWorkbook().sheet("Facilities", HEADER, row("MD"))
			.sheet("Codes", CODE_BOOK, List.of("PAY", "Payment", "MD", "Medicaid", "")));

		assertThat(rows.description().completeFilters()).containsExactly("payment");
	}

	@Test
	void badRowIsNamedByItsRowInTheSheet() throws IOException {
		Rows rows = read(new TestWorkbook().sheet("Facilities", HEADER, row("SA"),
				List.of("SA", "", "", "1 Main Street", "", "Boston", "MA", "2150"), row("OP")));

		assertThat(rows.read()).hasSize(2);
		assertThat(rows.rejected()).singleElement().extracting(ReadRow.Rejected::line).isEqualTo(3L);
	}

	@Test
	void progressGrowsToTheTotal() throws IOException {
		Path file = new TestWorkbook().sheet("Facilities", HEADER, row("SA"), row("OP"))
			.write(this.folder.resolve("a.xlsx"));

		try (Reading reading = StatementReaders.open("samhsa-directory-xlsx", List.of(file, file),
				new ReadOptions(ImportLimits.defaults(), "US", null))) {
			long before = reading.bytesRead();
			while (reading.next() != null) {
				assertThat(reading.bytesRead()).isBetween(before, reading.totalBytes());
				before = reading.bytesRead();
			}
			assertThat(reading.bytesRead()).isEqualTo(reading.totalBytes()).isPositive();
		}
	}

	private static List<String> row(String codes) {
		return List.of(codes, "Harbor House " + codes, "", "1 Main Street", "", "Boston", "MA", "2150.0",
				"2.0525550143E9");
	}

	private Rows read(TestWorkbook workbook) throws IOException {
		return Rows.of("auto", workbook.write(this.folder.resolve("directory.xlsx")));
	}

}
