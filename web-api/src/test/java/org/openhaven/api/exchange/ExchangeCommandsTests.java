package org.openhaven.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.openhaven.api.HavenApplication;
import org.openhaven.api.command.CommandLine;
import org.openhaven.api.command.Commands;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.testing.RecordingConsole;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = HavenApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "haven.sample=never")
class ExchangeCommandsTests {

	@TempDir
	private static Path data;

	@TempDir
	private Path folder;

	@Autowired
	private Commands commands;

	private final RecordingConsole console = new RecordingConsole();

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
		properties.add("haven.data-dir", () -> data.toString());
	}

	@Test
	void sweepBringsListingsThatAnExportHolds() throws IOException {
		try (FeedDouble feed = new FeedDouble()) {
			feed.answer = FeedDouble.text("""
					{"page":1,"totalPages":1,"recordCount":1,"rows":[{"name1":"Sample Swept House","street1":"1 Elm St",
					"city":"Boulder","state":"CO","zip":"80301","phone":"303-555-0100","typeFacility":"SA","services":
					[{"f1":"Type of Care","f2":"TC","f3":"Substance use treatment; Detoxification"}]}]}""");

			assertThat(run("sync", "findtreatment", "--base-url", feed.address())).isEqualTo(ExitCode.DONE);
		}
		assertThat(this.console.said()).last().isEqualTo("added=1 changed=0 unchanged=0 missing=0 merged=0 rejected=0");
		assertThat(this.console.progress()).anyMatch((work) -> work.startsWith("pages "))
			.anyMatch((work) -> work.startsWith("rows "));

		assertThat(run("export", "csv", "out.csv")).isEqualTo(ExitCode.DONE);
		assertThat(this.console.said()).last().isEqualTo("Wrote 1 listings to " + this.folder.resolve("out.csv"));
		assertThat(Files.readString(this.folder.resolve("out.csv"))).contains("Sample Swept House");
	}

	@Test
	void serverThatIsNotThereFailsWithAdvice() {
		String address;
		try (FeedDouble feed = new FeedDouble()) {
			address = feed.address();
		}

		assertThat(run("sync", "findtreatment", "--base-url", address)).isEqualTo(ExitCode.FAILED);
		assertThat(this.console.complaints()).last().asString().contains("no server answers", "Check the address");
	}

	@Test
	void wrongWordsNameWhatIsAccepted() {
		assertThat(run("export", "pdf", "out.pdf")).isEqualTo(ExitCode.WRONG_USAGE);
		assertThat(this.console.complaints()).last().asString().contains("csv, ndjson, geojson", "pdf");

		assertThat(run("sync", "findtreatment", "--base-url", "file:///etc/passwd")).isEqualTo(ExitCode.WRONG_USAGE);
		assertThat(this.console.complaints()).last().asString().contains("https://findtreatment.gov");
	}

	@Test
	void fileThatCannotBeWrittenIsNamed() {
		assertThat(run("export", "geojson", "none/out.json")).isEqualTo(ExitCode.FAILED);
		assertThat(this.console.complaints()).last().asString().contains("there is no folder", "none");
	}

	@Test
	void sampleOfFewIsTheBeginningOfASampleOfMany() throws IOException {
		assertThat(run("sample", "5", "few.csv")).isEqualTo(ExitCode.DONE);
		assertThat(run("sample", "50", "many.csv")).isEqualTo(ExitCode.DONE);
		assertThat(run("sample", "5", "others.csv", "--seed", "7")).isEqualTo(ExitCode.DONE);

		List<String> few = Files.readAllLines(this.folder.resolve("few.csv"));
		assertThat(few).hasSize(6).isEqualTo(Files.readAllLines(this.folder.resolve("many.csv")).subList(0, 6));
		assertThat(few.get(1)).contains("Sample ", "-555-01");
		assertThat(Files.readAllLines(this.folder.resolve("others.csv"))).isNotEqualTo(few);
		assertThat(run("sample", "5", "few.csv", "--format", "xml")).isEqualTo(ExitCode.WRONG_USAGE);
		assertThat(this.console.complaints()).last().asString().contains("haven-csv, samhsa-locator-csv");
		assertThat(run("sample", "many", "few.csv")).isEqualTo(ExitCode.WRONG_USAGE);
	}

	@Test
	void backupIsRefusedWhereSomethingIsAndBrokenOnesAnyway() throws IOException {
		assertThat(run("backup", "all.zip")).isEqualTo(ExitCode.DONE);
		assertThat(this.console.said()).last().asString().startsWith("Wrote ").endsWith("all.zip");

		Files.writeString(this.folder.resolve("broken.zip"), "no archive");
		assertThat(run("restore", "broken.zip")).isEqualTo(ExitCode.FAILED);
		assertThat(this.console.complaints()).last().asString().contains("broken.zip");
	}

	private ExitCode run(String... words) {
		return this.commands.run(new CommandLine(List.of(words), this.folder), this.console);
	}

}
