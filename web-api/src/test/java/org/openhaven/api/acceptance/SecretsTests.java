package org.openhaven.api.acceptance;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.openhaven.api.HavenApplication;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.TemporaryFolder;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.exchange.ImportRequest;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.exchange.export.ExportFormat;
import org.openhaven.directory.exchange.export.Exports;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.history.Histories;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.search.sync.SearchIndex;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must come out nowhere: a listing that asked not to be listed, and the street of a
 * place that shows its town only. One test per outlet, over a real directory with its
 * index. Marigold and Foxglove were public first, so that anything that remembers would
 * tell; Larkspur asked with its first row.
 */
@SpringBootTest(classes = HavenApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.sample=never" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTests {

	private static final String SEARCH = "/api/v1/facilities";

	private static final String LIST = """
			name,street,unit,city,region,postal_code,latitude,longitude,phone,description,payment,detox.offered,address_visibility,note,Directions
			Marigold House,17 Quillfeather Road,Annex 93,Boulder,CO,80301,40.065431,-105.203456,303-555-0100,Come to 17 Quillfeather Rd,medicaid,yes,,,
			Larkspur Home,23 Hiddenbrook Lane,,Boulder,CO,80304,40.051234,-105.287654,303-555-0101,A quiet home,medicaid,yes,city,Ring at 23 Hiddenbrook,Behind 23 Hiddenbrook Lane
			Foxglove Center,5 Withheld Way,,Boulder,CO,80302,40.012345,-105.278901,303-555-0102,Foxglove and more,medicaid;self-pay,yes,,,
			Opendoor Clinic,9 Seen Street,,Boulder,CO,80301,40.031111,-105.231111,303-555-0103,For everybody,medicaid,yes,,,
			""";

	/** Nothing that anybody can read may hold one of these, in any case. */
	private static final List<String> SECRETS = List.of("foxglove", "withheld", "quillfeather", "hiddenbrook", "annex",
			"80302", "80304", "40.0654", "105.2034", "40.0512", "105.2876", "40.0123", "105.2789", "555-0102",
			"secretperson");

	private static final Path FOLDER = TemporaryFolder.named("haven-secrets");

	@LocalServerPort
	private int port;

	@Autowired
	private Imports imports;

	@Autowired
	private Exports exports;

	@Autowired
	private Listings listings;

	@Autowired
	private Facilities facilities;

	@Autowired
	private Publications publications;

	@Autowired
	private Histories histories;

	@Autowired
	private ChangeFeed feed;

	@Autowired
	private SearchIndex index;

	@Autowired
	private PlatformTransactionManager transactions;

	private Api api;

	private Listing marigold;

	private Listing foxglove;

	private String tagOfFoxglove;

	private String cursorBefore;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(TestDatabase.Kind.H2).register(properties);
		properties.add("haven.data-dir", () -> FOLDER.resolve("data").toString());
	}

	@BeforeAll
	void hide() throws Exception {
		this.api = new Api(this.port);
		Path list = Files.writeString(FOLDER.resolve("list.csv"), LIST);
		this.imports.run(ImportRequest.of("haven-csv", list).from("operators", LocalDate.of(2026, 1, 1)),
				Progress.NONE);
		awaitIndex();
		this.marigold = named("Marigold House");
		this.foxglove = named("Foxglove Center");
		String path = SEARCH + "/" + this.foxglove.id().value();
		this.tagOfFoxglove = this.api.get(path).headers().firstValue("ETag").orElseThrow();
		this.cursorBefore = this.api.json(SEARCH + "?size=1&sort=name").get("next").asString();
		change(this.marigold.id(), (dossier) -> dossier.facility().showAddress(AddressVisibility.CITY));
		change(this.foxglove.id(), (dossier) -> dossier.facility().withdraw("secretperson", Instant.EPOCH));
		awaitIndex();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?q=foxglove", "?q=withheld%20way", "?q=quillfeather", "?q=hiddenbrook", "?q=80304",
			"?near=80304&radius=0.5", "?near=80301&radius=500", "?near=Boulder,%20CO&sort=best", "?city=Boulder",
			"?near=40.065431,-105.203456&radius=0.1", "?sort=name&size=100", "?payment=medicaid&lang=es",
			"?bbox=-105.2035,40.0654,-105.2034,40.0655", "?near=40.012345,-105.278901&radius=0.1" })
	void rowsTellNothing(String query) {
		assertTellsNothing(this.api.get(SEARCH + query), query);
	}

	@Test
	void rowsOfASearchByBodyTellNothing() {
		assertTellsNothing(this.api.post(SEARCH + "/search", "{\"city\":\"Boulder\",\"facets\":\"zip,city\"}"), "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?zip=80302", "?zip=80304", "?payment=self-pay", "?near=40.065431,-105.203456&radius=0.1",
			"?near=40.051234,-105.287654&radius=0.1", "?near=40.012345,-105.278901&radius=0.1",
			"?bbox=-105.2035,40.0654,-105.2034,40.0655", "?bbox=-105.2877,40.0512,-105.2876,40.0513" })
	void totalsDoNotCountThem(String query) {
		assertThat(this.api.json(SEARCH + query).get("total").asInt()).isZero();
		assertThat(this.api.json(SEARCH + "/map" + query).get("total").asInt()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "foxglove", "withheld", "quillfeather", "hiddenbrook", "80304-x" })
	void theirWordsAreWordsThatTheIndexDoesNotKnow(String word) {
		JsonNode answer = this.api.json(SEARCH + "?understand=false&q=" + word);

		assertThat(answer.get("unmatched").toString()).contains(word.substring(0, 5));
		assertThat(answer.get("total").asInt()).isEqualTo(3);
	}

	@Test
	void totalsCountWhatIsShown() {
		assertThat(this.api.json(SEARCH).get("total").asInt()).isEqualTo(3);
		assertThat(this.api.json(SEARCH + "?zip=80301").get("total").asInt()).isEqualTo(1);
	}

	@Test
	void facetsDoNotCountThem() {
		String all = "zip,city,county,state,payment,service,term";
		JsonNode facets = this.api.json(SEARCH + "?facetLimit=200&facets=" + all).get("facets");

		assertThat(facets.get("zip").toString()).contains("80301").doesNotContain("80302", "80304");
		assertThat(facets.at("/zip/0/count").asInt()).isEqualTo(1);
		assertThat(facets.get("payment").toString()).doesNotContain("\"self-pay\"");
		assertThat(facets.at("/service/0/count").asInt()).isEqualTo(3);
		assertThat(facets.at("/city/0/count").asInt()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "40.065431,-105.203456", "40.051234,-105.287654", "39.5,-105.2", "40.015,-105.27" })
	void distancesAreThoseOfTheTown(String point) {
		JsonNode answer = this.api.json(SEARCH + "?radius=100&sort=distance&near=" + point);

		List<String> secret = new ArrayList<>();
		answer.get("facilities").forEach((row) -> {
			if (!row.get("name").asString().startsWith("Opendoor")) {
				secret.add(row.get("distanceMiles") + " " + row.get("distanceApproximate") + " " + row.get("location"));
			}
		});
		assertThat(secret).hasSize(2);
		assertThat(secret.getFirst()).isEqualTo(secret.getLast()).contains("true");
		assertTellsNothing(this.api.get(SEARCH + "?radius=100&sort=distance&near=" + point), point);
	}

	@Test
	void pinsAndClustersTellNothing() {
		String box = "?bbox=-106,39,-104,41&zoom=";
		for (int zoom = 0; zoom <= 18; zoom += 6) {
			HttpResponse<String> map = this.api.get(SEARCH + "/map" + box + zoom);

			assertTellsNothing(map, "zoom " + zoom);
			assertThat(Api.json(map).get("total").asInt()).isEqualTo(3);
		}
		JsonNode features = this.api.json(SEARCH + "/map" + box + "18").get("features");
		List<String> points = new ArrayList<>();
		features.forEach((feature) -> points.add(feature.at("/geometry/coordinates").toString()));
		assertThat(points).hasSize(3);
		assertThat(points.stream().distinct()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "near=Boulder,%20CO&alternatives=10", "near=80304&radius=50&steps=detox",
			"near=40.06,-105.2&radius=100&payment=medicaid&lang=es", "near=Boulder,%20CO&payment=self-pay",
			"q=foxglove%20detox%20in%20boulder", "near=Boulder,%20CO&radius=0.1", "near=80302&zip=80302" })
	void pathwaysTellNothing(String query) {
		HttpResponse<String> plan = this.api.get("/api/v1/pathways?" + query);

		assertThat(plan.statusCode()).isEqualTo(200);
		assertThat(Api.json(plan)
			.get("steps")
			.toString()
			.replace("\"zip\":\"80302\"", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("\"near\":\"[^\"]*\"", "")).doesNotContain(SECRETS);
	}

	@Test
	void pathwayByBodyTellsNothingAndCountsThemAsTheTownDoes() {
		HttpResponse<String> plan = this.api.post("/api/v1/pathways",
				"{\"near\":\"Boulder, CO\",\"steps\":\"detox\",\"alternatives\":10}");
		JsonNode detox = Api.json(plan).at("/steps/0");
		List<String> secret = new ArrayList<>();
		List<JsonNode> stops = new ArrayList<>(List.of(detox.get("chosen")));
		detox.get("alternatives").forEach(stops::add);
		stops.forEach((stop) -> {
			if (!stop.at("/facility/name").asString().startsWith("Opendoor")) {
				secret.add(stop.at("/facility/distanceMiles") + " " + stop.at("/facility/location"));
			}
		});

		assertTellsNothing(plan, "by body");
		assertThat(detox.get("total").asInt()).isEqualTo(3);
		assertThat(secret).hasSize(2);
		assertThat(secret.getFirst()).isEqualTo(secret.getLast());
	}

	@Test
	void withdrawnListingCannotBeKeptInAPathway() {
		String path = "/api/v1/pathways?near=Boulder,%20CO&keep=detox:";
		HttpResponse<String> withdrawn = this.api.get(path + this.foxglove.id());
		HttpResponse<String> unheard = this.api.get(path + "000000000000");

		assertThat(withdrawn.statusCode()).isEqualTo(400);
		assertThat(Api.json(withdrawn).get("detail")).isEqualTo(Api.json(unheard).get("detail"));
		assertThat(withdrawn.body().toLowerCase(Locale.ROOT)).doesNotContain(SECRETS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "foxglove", "foxg", "quill", "hidden", "withheld", "mari", "lark", "8030" })
	void suggestionsTellNothing(String typed) {
		HttpResponse<String> response = this.api.get("/api/v1/suggest?q=" + typed);

		assertThat(response.statusCode()).isEqualTo(200);
		for (JsonNode suggestion : Api.json(response).get("suggestions")) {
			assertThat(suggestion.get("kind").asString().equals("name")
					&& !suggestion.get("text").asString().matches("(Marigold|Larkspur|Opendoor).*"))
				.isFalse();
		}
		assertThat(response.body().toLowerCase(Locale.ROOT)).doesNotContain("foxglove", "quillfeather", "hiddenbrook");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Foxglove%20Center", "17%20Quillfeather%20Road,%20Boulder,%20CO", "Boulder,%20CO" })
	void placesKnowNoListing(String words) {
		String body = this.api.get("/api/v1/places?q=" + words).body();

		assertThat(body).doesNotContain("40.0654", "40.0123", "105.2034");
	}

	@Test
	void detailOfAPlaceThatShowsItsTownTellsNothing() {
		for (String name : List.of("Marigold House", "Larkspur Home")) {
			Listing listing = named(name);
			for (String key : List.of(listing.id().value(), listing.slug())) {
				HttpResponse<String> detail = this.api.get(SEARCH + "/" + key);

				assertTellsNothing(detail, name);
				assertThat(Api.json(detail).at("/address/visibility").asString()).isEqualTo("city");
				assertThat(Api.json(detail).at("/address/city").asString()).isEqualTo("Boulder");
				assertThat(Api.json(detail).at("/location/precision").asString()).isEqualTo("city");
			}
		}
	}

	@Test
	void withdrawnListingIsGoneAlsoForThoseWhoKnewIt() {
		for (String key : List.of(this.foxglove.id().value(), this.foxglove.slug())) {
			HttpResponse<String> known = this.api.get(SEARCH + "/" + key, "If-None-Match", this.tagOfFoxglove);
			HttpResponse<String> asked = this.api.get(SEARCH + "/" + key + "?lang=es");

			assertThat(known.statusCode()).isEqualTo(410);
			assertThat(asked.statusCode()).isEqualTo(410);
			assertThat(asked.headers().firstValue("ETag")).isEmpty();
			assertThat(Api.json(asked).get("reason").asString()).isEqualTo("withdrawn");
			assertThat((known.body() + asked.body()).toLowerCase(Locale.ROOT)).doesNotContain(SECRETS);
		}
	}

	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void exportsTellNothing(ExportFormat format) throws Exception {
		Path file = FOLDER.resolve("export." + format);
		this.exports.run(format, file, Progress.NONE);

		assertThat(Files.readString(file).toLowerCase(Locale.ROOT)).contains("marigold", "larkspur", "opendoor")
			.doesNotContain(SECRETS);
	}

	@Test
	void cursorsLeadToNothingAndHoldNothing() {
		StringBuilder walked = new StringBuilder();
		String cursor = this.cursorBefore;
		while (cursor != null) {
			String plain = new String(Base64.getUrlDecoder().decode(cursor),
					java.nio.charset.StandardCharsets.ISO_8859_1);
			assertThat(plain.toLowerCase(Locale.ROOT)).doesNotContain("house", "home", "center", "clinic", "foxglove");
			HttpResponse<String> page = this.api.get(SEARCH + "?size=1&sort=name&after=" + cursor);
			assertTellsNothing(page, "cursor");
			walked.append(page.body());
			JsonNode next = Api.json(page).get("next");
			cursor = next.isNull() ? null : next.asString();
		}
		assertThat(walked).contains("Marigold House", "Opendoor Clinic");
	}

	@Test
	void historyForgetsTheStreet() {
		assertThat(this.histories.findEntries(this.marigold.id())).hasSizeGreaterThan(1);
		assertThat(this.histories.findEntries(this.marigold.id()).toString().toLowerCase(Locale.ROOT))
			.doesNotContain("quillfeather", "annex", "40.0654", "105.2034", "80301");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?q=foxglove", "/sitemap.xml", "/robots.txt", "/v3/api-docs", "/api/v1/taxonomy",
			"/api/v1/facilities.csv", "/api/v1/export", "/api/v1/changes", "/api/v1/facilities/1/history" })
	void nothingElseThatIsServedTellsAnything(String path) {
		String body = this.api.get(path).body().toLowerCase(Locale.ROOT);

		// The link to the other language keeps what was asked.
		assertThat(body.replace("?q=foxglove", "")).doesNotContain(SECRETS);
	}

	@Test
	void secretsStayKeptWhateverIsImported() throws Exception {
		Path again = Files.writeString(FOLDER.resolve("again.csv"), LIST.replace("Come to", "Visit us at"));
		this.imports.run(ImportRequest.of("haven-csv", again).from("operators", LocalDate.of(2026, 6, 1)),
				Progress.NONE);
		awaitIndex();

		assertThat(this.api.json(SEARCH).get("total").asInt()).isEqualTo(3);
		assertTellsNothing(this.api.get(SEARCH + "?city=Boulder"), "after another import");
		assertThat(this.api.get(SEARCH + "/" + this.foxglove.id().value()).statusCode()).isEqualTo(410);
	}

	private void assertTellsNothing(HttpResponse<String> response, String what) {
		assertThat(response.statusCode()).as(what + response.body()).isEqualTo(200);
		JsonNode answer = Api.json(response);
		// What was asked is told back.
		String told = (answer instanceof tools.jackson.databind.node.ObjectNode object)
				? object.without(List.of("canonical", "rest", "place", "understood", "unmatched", "relaxations"))
					.toString()
				: response.body();
		assertThat(told.toLowerCase(Locale.ROOT)).as(what).doesNotContain(SECRETS);
	}

	private void awaitIndex() throws InterruptedException {
		assertThat(this.index.await(this.feed.lastPosition(), Duration.ofSeconds(30))).isTrue();
	}

	private void change(FacilityId id, Consumer<Dossier> change) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			Dossier dossier = this.publications.open(List.of(id.value())).values().iterator().next();
			change.accept(dossier);
			this.publications.publish(List.of(dossier), new ChangeCause.Stated("0123456789ab", "operator"));
		});
	}

	private Listing named(String name) {
		return this.listings.findListings(this.facilities.findAll().stream().map(Facility::id).toList())
			.stream()
			.filter((listing) -> listing.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
