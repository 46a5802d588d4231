package org.openhaven.api.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.openhaven.api.HavenApplication;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.TemporaryFolder;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.exchange.ImportRequest;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.search.sync.SearchIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** Pathways from an imported list, through database, index and server. */
@SpringBootTest(classes = HavenApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.sample=never" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathwayOverDirectoryTests {

	private static final String LIST = """
			name,program_name,street,city,region,postal_code,latitude,longitude,phone,payment,service,accepts,prescribes,not-allowed
			Alder Grove,,1 First St,Boulder,CO,80301,40.020000,-105.270000,303-555-0100,medicaid,detox,,,
			Bluebell House,Detox,2 Second St,Boulder,CO,80301,40.060000,-105.270000,303-555-0101,medicaid,detox,,,
			BLUEBELL HOUSE,Residential,3 Third St,Boulder,CO,80301,40.080000,-105.270000,303-555-0102,medicaid,inpatient,methadone,,
			Cedar Clinic,,4 Fourth St,Boulder,CO,80301,40.020000,-105.280000,303-555-0103,medicaid,outpatient;medication,,methadone,
			Dogwood Home,,5 Fifth St,Boulder,CO,80301,40.020000,-105.271000,303-555-0104,medicaid,sober-living,,,methadone
			Elm Home,,6 Sixth St,Boulder,CO,80301,40.020000,-105.290000,303-555-0105,medicaid,sober-living,methadone,,
			Far Away Detox,,7 Seventh St,Denver,CO,80202,39.740000,-104.990000,303-555-0106,self-pay,detox,,,
			""";

	private static final String OLD_ROW = "Gone Lodge,,8 Eighth St,Boulder,CO,80301,40.015000,-105.270000,303-555-0107,"
			+ "medicaid,detox;inpatient;outpatient;medication;sober-living,methadone,methadone,\n";

	private static final Path FOLDER = TemporaryFolder.named("haven-pathways");

	@LocalServerPort
	private int port;

	@Autowired
	private Imports imports;

	@Autowired
	private ChangeFeed feed;

	@Autowired
	private SearchIndex index;

	private Api api;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(TestDatabase.Kind.H2).register(properties);
		properties.add("haven.data-dir", () -> FOLDER.resolve("data").toString());
	}

	@BeforeAll
	void fill() throws Exception {
		this.api = new Api(this.port);
		run("old.csv", LIST + OLD_ROW, LocalDate.of(2025, 1, 1));
		run("new.csv", LIST, LocalDate.of(2026, 1, 1));
		assertThat(this.index.await(this.feed.lastPosition(), Duration.ofSeconds(30))).isTrue();
	}

	private void run(String name, String list, LocalDate edition) throws Exception {
		Path file = Files.writeString(FOLDER.resolve(name), list);
		this.imports.run(ImportRequest.of("haven-csv", file)
			.from("operators", edition)
			.covering(Coverage.parse("state=CO"), true), Progress.NONE);
	}

	@Test
	void planStaysWithinTheOrganizationAndTheMedicine() {
		JsonNode plan = this.api.json("/api/v1/pathways?near=Boulder,%20CO&payment=medicaid&medication=methadone");

		assertThat(chosen(plan)).containsExactly("Bluebell House - Detox", "BLUEBELL HOUSE - Residential",
				"Cedar Clinic", "Elm Home");
		assertThat(plan.at("/steps/1/chosen/sameOrganization").asBoolean()).isTrue();
		assertThat(plan.at("/steps/1/chosen/milesFromPrevious").asDouble()).isEqualTo(1.4);
		assertThat(plan.at("/steps/1/chosen/facility/why/0").asString())
			.isEqualTo("same organization as the detox program; 1.4 miles from it");
		assertThat(plan.at("/steps/3/total").asInt()).isOne();
	}

	@Test
	void reasonsAreToldInSpanish() {
		JsonNode plan = this.api.json("/api/v1/pathways?near=Boulder,%20CO&lang=es&steps=detox,inpatient");

		assertThat(plan.at("/steps/1/chosen/facility/why/0").asString())
			.isEqualTo("la misma organización que el programa de desintoxicación; a 1.4 millas de allí");
		assertThat(plan.at("/steps/1/chosen/facility/why/1").asString()).endsWith("millas del inicio");
	}

	@Test
	void stepIsReplacedByKeepingAnAlternative() {
		JsonNode first = this.api.json("/api/v1/pathways?near=Boulder,%20CO&steps=detox,sober-living&radius=10");
		String other = first.at("/steps/0/alternatives/0/facility/id").asString();

		JsonNode second = this.api
			.json("/api/v1/pathways?near=Boulder,%20CO&steps=detox,sober-living&radius=10&keep=detox:" + other);

		assertThat(chosen(first)).containsExactly("Alder Grove", "Dogwood Home");
		assertThat(chosen(second)).containsExactly("Bluebell House - Detox", "Dogwood Home");
		assertThat(second.at("/steps/0/alternatives/0/facility/name").asString()).isEqualTo("Alder Grove");
	}

	@Test
	void listingThatTheNewerListLacksIsInNoPlan() {
		JsonNode search = this.api.json("/api/v1/facilities?near=Boulder,%20CO&service=detox&facets=none");
		String missing = search.get("facilities").get(search.get("facilities").size() - 1).get("id").asString();

		assertThat(search.get("facilities").toString()).contains("Gone Lodge");
		assertThat(this.api.json("/api/v1/pathways?near=Boulder,%20CO&alternatives=10").get("steps").toString())
			.doesNotContain("Gone Lodge");
		assertThat(this.api.get("/api/v1/pathways?near=Boulder,%20CO&keep=detox:" + missing).statusCode())
			.isEqualTo(400);
	}

	@Test
	void emptyStepTellsWhatBringsSome() {
		JsonNode detox = this.api.json("/api/v1/pathways?near=Boulder,%20CO&radius=10&steps=detox&payment=self-pay")
			.at("/steps/0");

		assertThat(detox.get("chosen").isNull()).isTrue();
		assertThat(detox.get("problem").asString())
			.endsWith("Asking less, or looking farther, finds some, as told here.");
		assertThat(detox.get("relaxations").toString()).contains("{\"radiusMiles\":25,\"total\":1}",
				"{\"remove\":{\"payment\":\"self-pay\"},\"total\":2}");
	}

	private static List<String> chosen(JsonNode plan) {
		List<String> names = new ArrayList<>();
		plan.get("steps").forEach((step) -> names.add(step.at("/chosen/facility/name").asString()));
		return names;
	}

}
