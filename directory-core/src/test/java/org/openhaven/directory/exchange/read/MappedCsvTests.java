package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.testing.ProjectFolder;
import org.openhaven.directory.testing.Shared;
import org.openhaven.directory.vocabulary.FilterValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MappedCsvTests {

	@TempDir
	Path folder;

	@Test
	void opioidTreatmentProgramsOf2021AreRecognisedAndRead() {
		Rows rows = Rows.of("auto",
				Shared.require("data/samhsa-otp-2021").resolve("Opioid_Treatment_Directory_Geocoded.csv"));

		assertThat(rows.all()).hasSize(1_831);
		assertThat(rows.rejected()).isEmpty();
		assertThat(rows.description().source()).isEqualTo("samhsa-otp");
		assertThat(rows.description().edition()).isEqualTo(LocalDate.of(2021, 1, 1));
		assertThat(rows.description().completeFilters()).isEmpty();
		assertThat(rows.statements()).allSatisfy((statement) -> {
			assertThat(statement.codes()).containsExactly("OTP");
			assertThat(statement.checklist()).isEqualTo(Checklist.ABSENT);
			assertThat(statement.focus()).isEqualTo("substance-use");
			assertThat(statement.postalCode()).matches("[0-9]{5}(-[0-9]{4})?");
			assertThat(statement.unknown()).isEmpty();
		});
		assertThat(rows.statements().stream().filter((s) -> String.valueOf(s.postalCode()).length() == 10)).hasSize(85);
		assertThat(rows.statements().stream().filter((s) -> (s.name1() + s.street1() + s.city()).contains("\u00ED")))
			.hasSize(1);
		assertThat(rows.read()).extracting(ReadRow.Row::key).doesNotHaveDuplicates();
	}

	@Test
	void geocodedLocatorOf2021IsRecognisedAndRead() {
		Rows rows = Rows.of("auto", Shared.require("data/samhsa-locator-geocoded-us-2021")
			.resolve("SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv"));

		assertThat(rows.all()).hasSize(14_034);
		assertThat(rows.rejected()).isEmpty();
		assertThat(rows.statements()).allMatch((s) -> String.valueOf(s.postalCode()).matches("[0-9]{5}(-[0-9]{4})?"));
		assertThat(rows.statements()).allMatch((s) -> s.latitude() != null && s.unknown().isEmpty());
		assertThat(rows.read()).extracting(ReadRow.Row::key).doesNotHaveDuplicates();
	}

	@Test
	void anyTableIsReadByItsMapping() throws IOException {
		Path mapping = write("mapping.yaml", """
				source: county-list
				edition: 2024-05-01
				country: CA
				focus: substance-use
				list: su
				encoding: windows-1252
				codes: [hh]
				facts: [gender=women-only]
				key: [No]
				columns:
				  name: Nom
				  street: [Rue, Porte]
				  city: Ville
				  postal_code: Code
				  phone: [Tel 1, Tel 2]
				  payment: Paie
				  hours: Heures
				values:
				  payment: {gratuit: free}
				ignore: [Interne]
				""");
		Path file = this.folder.resolve("liste.tsv");
		Files.write(file,
				"No\tNom\tRue\tPorte\tVille\tCode\tTel 1\tTel 2\tPaie\tHeures\tInterne\tAutre\n7\tMaison Bahía\t1 rue X\tB\tLévis\tG6V 1A1\t418-555-0101\t418-555-0102\tGratuit; troc\t24/7\tx\ty\n"
					.getBytes(Charset.forName("windows-1252")));

		Rows rows = Rows.of("mapped-csv", ReadOptions.defaults().withMapping(mapping.toString()), file);

		assertThat(rows.description().source()).isEqualTo("county-list");
		assertThat(rows.description().edition()).isEqualTo(LocalDate.of(2024, 5, 1));
		assertThat(rows.read()).singleElement().extracting(ReadRow.Row::key).isEqualTo("7");
		SourceStatement statement = rows.statement();
		assertThat(statement.name1()).isEqualTo("Maison Bahía");
		assertThat(statement.street1()).isEqualTo("1 rue X B");
		assertThat(statement.postalCode()).isEqualTo("G6V 1A1");
		assertThat(statement.country()).isEqualTo("CA");
		assertThat(statement.phones()).hasSize(2);
		assertThat(statement.codes()).containsExactly("HH");
		assertThat(statement.typeFacility()).isEqualTo("SU");
		assertThat(statement.facts()).containsExactly(FilterValue.parse("gender=women-only"),
				FilterValue.parse("payment=free"));
		assertThat(statement.attributes()).containsEntry("hours", "24/7");
		assertThat(statement.unknown()).containsOnlyKeys("paie: troc", "autre").containsEntry("autre", "y");
	}

	@Test
	void listOfJsonObjectsIsReadByItsMapping() throws IOException {
		Path mapping = write("mapping.yaml", """
				source: json-list
				rows: items
				columns: {name: title, city: where.town, payment: pays}
				""");
		Path file = write("list-2023.json", """
				{"items": [{"title": "A", "where": {"town": "Boston"}, "pays": ["medicaid", "medicare"], "n": 3}]}
				""");

		Rows rows = Rows.of("mapped-csv", ReadOptions.defaults().withMapping(mapping.toString()), file);

		assertThat(rows.description().edition()).isEqualTo(LocalDate.of(2023, 1, 1));
		assertThat(rows.statement().city()).isEqualTo("Boston");
		assertThat(rows.statement().facts()).hasSize(2);
		assertThat(rows.statement().unknown()).containsEntry("n", "3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "source: x", "columns: {name: a}", "source: x\ncolumns: {nome: a, name: b}",
			"source: x\nsurprise: 1\ncolumns: {name: a}", "source: x\nfacts: [payment=barter]\ncolumns: {name: a}",
			"source: x\nfocus: all\ncolumns: {name: a}", "source: x\nencoding: klingon\ncolumns: {name: a}",
			"source: x\nedition: soon\ncolumns: {name: a}", "source: [", "!!java.net.URL [\"http://example.org\"]",
			"source: x\ncolumns: {name: lacking}" })
	void mappingThatCannotBeMeantIsRefused(String text) throws IOException {
		Path mapping = write("mapping.yaml", text);
		Path file = write("table.csv", "a,b\nA,B\n");

		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> StatementReaders.open("mapped-csv", List.of(file),
					ReadOptions.defaults().withMapping(mapping.toString())))
			.withMessageContaining("Accepted: ");
	}

	@Test
	void tableWithoutMappingIsRefusedWithTheBuiltInOnesNamed() throws IOException {
		Path file = write("table.csv", "a,b\nA,B\n");

		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> StatementReaders.open("mapped-csv", List.of(file), ReadOptions.defaults()))
			.withMessageContaining("samhsa-otp-2021");
	}

	@Test
	void exampleOfThePaperIsAMapping() throws IOException {
		String paper = Files.readString(ProjectFolder.root().resolve("docs/formats/mapped-csv.md"));
		String example = paper.substring(paper.indexOf("```yaml\n") + 8, paper.lastIndexOf("```"));

		Mapping mapping = Mapping.of(write("example.yaml", example).toString());

		assertThat(mapping.source()).isEqualTo("county-list");
		assertThat(mapping.edition()).isEqualTo(LocalDate.of(2024, 5, 1));
		assertThat(mapping.delimiter()).isEqualTo(';');
		assertThat(Mapping.builtIn()).allSatisfy((name) -> assertThat(paper).contains("`" + name + "`"));
	}

	@Test
	void jsonWithoutTheMappedNameIsRefused() throws IOException {
		Path mapping = write("mapping.yaml", "source: x\ncolumns: {name: title}");
		Path file = write("list.json", "[{\"heading\": \"A\"}]");

		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> StatementReaders.open("auto", List.of(file),
					ReadOptions.defaults().withMapping(mapping.toString())))
			.withMessageContaining("no row with title");
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

}
