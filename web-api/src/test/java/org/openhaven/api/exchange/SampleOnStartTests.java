package org.openhaven.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

import org.openhaven.api.HavenApplication;
import org.openhaven.api.command.CommandLine;
import org.openhaven.api.command.Commands;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.RecordingConsole;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = HavenApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "haven.sample=auto", "management.server.port=0" })
class SampleOnStartTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private static Path data;

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private Commands commands;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
		properties.add("haven.data-dir", () -> data.toString());
	}

	@Test
	void newDirectoryAnswersAFirstSearchUntilARealListingComes() throws IOException {
		Api api = new Api(this.port);

		JsonNode first = until(api, 300);
		assertThat(first.at("/facilities/0/name").asString()).startsWith("Sample ");
		for (String kind : List.of("inpatient", "outpatient", "detox", "medication", "sober-living")) {
			assertThat(api.json("/api/v1/facilities?near=Houston,%20TX&service=" + kind).at("/total").asInt()).as(kind)
				.isPositive();
		}

		Path file = Files.writeString(this.folder.resolve("real.csv"),
				"name,street,city,region,postal_code,phone\nHarbor House,1 Elm St,Boulder,CO,80301,303-555-0100\n");
		RecordingConsole console = new RecordingConsole();
		ExitCode ended = this.commands.run(new CommandLine(
				List.of("import", "haven-csv", file.toString(), "--edition", "2025-01-01"), this.folder), console);

		assertThat(ended).as(console.complaints().toString()).isEqualTo(ExitCode.DONE);
		JsonNode after = until(api, 1);
		assertThat(after.at("/facilities/0/name").asString()).isEqualTo("Harbor House");
	}

	/** Searches until there are so many; no answer on the way shows both kinds. */
	private static JsonNode until(Api api, int total) {
		Instant end = Instant.now().plus(PATIENCE);
		JsonNode answer = all(api);
		while (answer.at("/total").asInt() != total && Instant.now().isBefore(end)) {
			answer = all(api);
		}
		assertThat(answer.at("/total").asInt()).isEqualTo(total);
		return answer;
	}

	private static JsonNode all(Api api) {
		JsonNode answer = api.json("/api/v1/facilities?size=100&focus=any");
		long made = answer.at("/facilities")
			.valueStream()
			.filter((facility) -> facility.at("/name").asString().startsWith("Sample "))
			.count();
		assertThat(made).isIn(0L, (long) answer.at("/facilities").size());
		return answer;
	}

}
