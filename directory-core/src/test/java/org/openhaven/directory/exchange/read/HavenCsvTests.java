package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.testing.ProjectFolder;
import org.openhaven.directory.vocabulary.FilterValue;

import static org.assertj.core.api.Assertions.assertThat;

class HavenCsvTests {

	private static final SourceStatement HARBOR_HOUSE = SourceStatement.named("Harbor House")
		.name2("Program, \"North\"\nWing")
		.otherName("Casa; Puerto")
		.otherName("=HYPERLINK(\"x\")")
		.street1("1 Main Street")
		.street2("Suite 5")
		.city("Boston")
		.region("MA")
		.postalCode("02150-1234")
		.county("Suffolk")
		.point(42.36, -71.05)
		.phone(new StatedPhone(StatedPhone.Kind.MAIN, "617-555-0143", "6175550143", "12"))
		.phone(new StatedPhone(StatedPhone.Kind.INTAKE, "617-555-0144", "6175550144", null))
		.phone(new StatedPhone(StatedPhone.Kind.HOTLINE, "617-555-0145", "6175550145", null))
		.website("https://harbor.example.org/a?b=1")
		.email("hello@harbor.example.org")
		.description("@home - a house")
		.typeFacility("SU")
		.focus("substance-use")
		.codes("SA", "ZZ9")
		.checklist(Checklist.FILLED)
		.fact(FilterValue.parse("payment=medicaid"))
		.fact(FilterValue.parse("payment=self-pay"))
		.fact(FilterValue.parse("accepts=buprenorphine"))
		.attribute("hours", "Mo-Fr 08:00-17:00; Sa 09:00-12:00")
		.attribute("parking", "behind the house")
		.unknown("PAY: Barter; by = hour", "Barter")
		.service(StatedService.of("detox", null, facts("setting=residential-detox", "substance=opioids"),
				Map.of("beds", "12")))
		.service(StatedService.of("detox", "Alcohol detox", facts("substance=alcohol"), Map.of()))
		.service(StatedService.of("sober-living", "Lake House",
				facts("level=narr:2", "not-allowed=methadone", "gender=women-only"),
				Map.of("price", "180 a week", "pets", "no")))
		.build();

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenReadsBackEqual() throws IOException {
		Path file = this.folder.resolve("export.csv");
		try (Writer out = Files.newBufferedWriter(file)) {
			new HavenCsvWriter(out, HavenCsvWriter.columnsOf(HARBOR_HOUSE)).write("f-1", HARBOR_HOUSE);
		}

		Rows rows = Rows.of("auto", file);

		assertThat(rows.description().format()).isEqualTo("haven-csv");
		assertThat(rows.read()).singleElement().extracting(ReadRow.Row::key).isEqualTo("f-1");
		SourceStatement read = rows.statement();
		assertThat(read).usingRecursiveComparison().ignoringFields("raw", "name2").isEqualTo(HARBOR_HOUSE);
		assertThat(read.name2()).isEqualTo("Program, \"North\" Wing");
		assertThat(rows.read().getFirst().notices()).isEmpty();
	}

	@Test
	void cellsNeverBeginLikeAFormula() throws IOException {
		StringBuilder text = new StringBuilder();
		new HavenCsvWriter(text, HavenCsvWriter.columnsOf(HARBOR_HOUSE)).write("f-1", HARBOR_HOUSE);

		assertThat(text.toString()).contains("'@home").contains(",-71.05,").doesNotContain(",@home");
	}

	@Test
	void labelsOfTheVocabularyAreReadAndOtherWordsKept() throws IOException {
		SourceStatement statement = read("""
				name,city,payment,detox.substance,nurse on duty
				Harbor House,Boston,Medicaid; BARTER,opioids,always
				""").statement();

		assertThat(statement.facts()).containsExactly(FilterValue.parse("payment=medicaid"));
		assertThat(statement.unknown()).containsEntry("payment: BARTER", "BARTER")
			.containsEntry("nurse_on_duty", "always");
		assertThat(statement.services()).singleElement().extracting(StatedService::kind).isEqualTo("detox");
	}

	@Test
	void serviceThatIsNotOfferedIsNotStated() throws IOException {
		SourceStatement statement = read("""
				name,city,detox.offered,outpatient.offered
				Harbor House,Boston,no,yes
				""").statement();

		assertThat(statement.services()).extracting(StatedService::kind).containsExactly("outpatient");
	}

	@Test
	void repeatedIdsDoNotCollide() throws IOException {
		Rows rows = read("""
				id,name,city
				7,Harbor House,Boston
				7,Lake House,Boston
				""");

		assertThat(rows.read()).extracting(ReadRow.Row::key).containsExactly("7", "7#2");
	}

	@Test
	void templateHasOnlyColumnsThatTheReaderKnows() {
		assertThat(HavenCsvWriter.template()).allMatch(HavenCsvRow::knows).doesNotHaveDuplicates();
	}

	@Test
	void everyColumnIsDescribedForPeople() throws IOException {
		String paper = Files.readString(ProjectFolder.root().resolve("docs/formats/haven-csv.md"));

		Stream<String> columns = Stream
			.of(HavenColumns.CONTACT, HavenColumns.SOURCE, HavenColumns.FACILITY_ATTRIBUTES,
					HavenColumns.SERVICE_ATTRIBUTES, HavenColumns.POLICIES, HavenColumns.filters(),
					List.copyOf(HavenColumns.FIELDS.keySet()))
			.flatMap(List::stream);
		assertThat(columns).allSatisfy((column) -> assertThat(paper).contains("`" + column + "`"));
	}

	@Test
	void exampleOfThePaperIsReadAsItSays() throws IOException {
		String paper = Files.readString(ProjectFolder.root().resolve("docs/formats/haven-csv.md"));
		String example = paper.substring(paper.lastIndexOf("```\nname,") + 4, paper.lastIndexOf("```"));

		Rows rows = read(example);

		assertThat(rows.read()).singleElement().satisfies((row) -> assertThat(row.notices()).isEmpty());
		assertThat(rows.statement().unknown()).isEmpty();
		assertThat(rows.statement().services()).extracting(StatedService::kind)
			.containsExactly("detox", "sober-living");
	}

	private static Collection<FilterValue> facts(String... facts) {
		return new TreeSet<>(List.of(facts).stream().map(FilterValue::parse).toList());
	}

	private Rows read(String text) throws IOException {
		return Rows.of("haven-csv",
				Files.writeString(this.folder.resolve("operators.csv"), text, StandardCharsets.UTF_8));
	}

}
