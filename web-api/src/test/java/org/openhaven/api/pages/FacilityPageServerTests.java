package org.openhaven.api.pages;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class FacilityPageServerTests {

	private static final String HARBOR = "/facility/harbor-house-denver-co";

	private static final String SHELTER = "/facility/shelter-denver-co";

	private static final String[] BROWSER = { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" };

	@Autowired
	private Api api;

	@Test
	void pageTellsWhoWhereAndWhomToCall() {
		assertThat(page(HARBOR)).contains("<h1>Harbor House – José 🌱 - Men&#39;s Program</h1>",
				"1 Main St, Denver, CO 80202", "href=\"tel:+13035550100;ext=12\"", "303-555-0100 x12", "3 places free",
				"told us 1 hour ago", "Mountain Time");
	}

	@Test
	void groupsTellHowTheyAreKnown() {
		String page = page(HARBOR);

		assertThat(part(page, "pay")).contains("confirmed 2 months ago by the program");
		assertThat(part(page, "pay")).contains("Medicaid", "Yes", "SAMHSA’s directory of 2022 says so")
			.contains("Not told: ask");
		assertThat(part(page, "medicines")).contains("Call first:", "its sources disagree");
	}

	@Test
	void listingThatTellsNothingIsAQuestion() {
		String page = page("/facility/quiet-house");

		assertThat(page).contains("Quiet House", "No phone number is told.", "Ask what they do.", "never confirmed",
				"Hours are not told.");
		assertThat(page).doesNotContain("null").doesNotContain("callbar");
	}

	@Test
	void distanceIsToldFromWhereSomebodyLooks() {
		HttpResponse<String> near = get(HARBOR + "?near=80202");

		assertThat(near.body()).contains("less than a mile</b>", "from Denver, CO 80202");
		assertThat(near.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(near.body()).contains("name=\"robots\" content=\"noindex\"")
			.doesNotContain("hreflang=\"x-default\"");
		assertThat(page(HARBOR + "?near=nowhereatall")).doesNotContain("mile</b>", "miles</b>");
	}

	@Test
	void onlyTheTownOfASecretPlaceIsTold() {
		String page = page(SHELTER);

		assertThat(page).contains("Denver, CO", "The street is not told");
		assertThat(page).doesNotContain("Main St")
			.doesNotContain("80202")
			.doesNotContain("openstreetmap")
			.doesNotContain("GeoCoordinates");
		assertThat(page).doesNotContain("noindex");
	}

	@ParameterizedTest
	@ValueSource(strings = { HARBOR, SHELTER, "/facility/quiet-house", "/es" + HARBOR })
	void linkedDataIsWellFormedAndCannotEndItsElement(String path) {
		String block = linkedData(page(path));
		JsonNode data = JsonMapper.builder().build().readTree(block);

		assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
		assertThat(data.get("url").asString()).endsWith(path);
		assertThat(block).doesNotContain("<").doesNotContain(">").doesNotContain("&");
	}

	@Test
	void linkedDataTellsWhatThePageTells() {
		JsonNode data = JsonMapper.builder().build().readTree(linkedData(page(HARBOR)));

		assertThat(data.get("name").asString()).isEqualTo("Harbor House – José 🌱 - Men's Program");
		assertThat(data.get("telephone").asString()).isEqualTo("+13035550100");
		assertThat(data.at("/address/streetAddress").asString()).isEqualTo("1 Main St");
		assertThat(data.at("/openingHoursSpecification/0/closes").asString()).isEqualTo("17:30");
	}

	@Test
	void bothLanguagesNameEachOther() {
		for (String page : new String[] { page(HARBOR), page("/es" + HARBOR) }) {
			assertThat(page).containsPattern("hreflang=\"en\" href=\"http://localhost:[0-9]+" + HARBOR + "\"")
				.containsPattern("hreflang=\"es\" href=\"http://localhost:[0-9]+/es" + HARBOR + "\"");
		}
		assertThat(page(HARBOR)).containsPattern("rel=\"canonical\" href=\"http://localhost:[0-9]+" + HARBOR + "\"");
		assertThat(page("/es" + HARBOR))
			.containsPattern("rel=\"canonical\" href=\"http://localhost:[0-9]+/es" + HARBOR + "\"")
			.contains("lang=\"es\"", "Qué hacen", "Cuánto cuesta y quién paga", "Desintoxicación", "por el programa");
	}

	@ParameterizedTest
	@CsvSource({ "/facility/zzzzzzzzzzzz, 404", "/facility/nothing, 404", "/es/facility/nothing, 404",
			"/facility/000000000001'--, 404", "/facility/%F0%9F%8C%B1, 404", "/facility/closed, 410",
			"/facility/withdrawn, 410", "/es/facility/000000000006, 410" })
	void whatIsNotListedSaysSoAndStillHelps(String path, int status) {
		HttpResponse<String> answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains("tel:988", "1-800-662-4357");
	}

	@Test
	void closedPlaceTellsWhyAndOffersOthers() {
		assertThat(get("/facility/closed").body()).contains("closed since May 1, 2024: Moved away", "Denver",
				"noindex");
	}

	@Test
	void placeThatAskedNotToBeListedTellsNothing() {
		for (String path : new String[] { "/facility/withdrawn", "/facility/000000000006" }) {
			assertThat(get(path).body()).contains("asked not to be listed", "noindex")
				.doesNotContain("Withdrawnname")
				.doesNotContain("secretperson")
				.doesNotContain("Denver");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/facility/000000000001, /facility/harbor-house-denver-co",
			"/es/facility/000000000001, /es/facility/harbor-house-denver-co",
			"/facility/merged, /facility/harbor-house-denver-co",
			"/es/facility/000000000007?near=Denver, /es/facility/harbor-house-denver-co?near=Denver" })
	void otherNamesMovedToThePage(String path, String to) {
		HttpResponse<String> answer = get(path);

		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(answer.headers().firstValue("Location")).hasValue(to);
	}

	@Test
	void pageAsksNobodyElseAndSetsNothing() {
		HttpResponse<String> answer = get(HARBOR);

		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
			.startsWith("default-src 'none'");
		assertThat(answer.body()).doesNotContain("style=").doesNotContain("0123456789ab");
		assertThat(answer.body().split("openstreetmap", -1)).hasSize(2);
		assertThat(answer.body()).containsPattern("openstreetmap[^>]+rel=\"noreferrer nofollow\"");
	}

	@Test
	void neighborsAreOfferedButNeitherItselfNorWhatIsGone() {
		assertThat(part(page(HARBOR), "nearby")).contains("/facility/shelter-denver-co")
			.doesNotContain(HARBOR)
			.doesNotContain("Withdrawnname");
	}

	@Test
	void reportAsksForNothingAboutTheOneWhoTells() {
		HttpResponse<String> form = get(HARBOR + "/report");

		assertThat(form.statusCode()).isEqualTo(200);
		assertThat(form.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(form.body()).contains("noindex", "name=\"problem\"", "name=\"text\"", "We keep nothing about you")
			.doesNotContain("type=\"email\"")
			.doesNotContain("name=\"name\"");
		assertThat(get("/es" + HARBOR + "/report").body()).contains("action=\"/es" + HARBOR + "/report\"",
				"No guardamos nada sobre usted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/facility/withdrawn/report", "/facility/closed/report", "/facility/nothing/report",
			"/es/facility/merged/report" })
	void whatIsNotShownCannotBeReported(String path) {
		assertThat(get(path).statusCode()).isEqualTo(404);
	}

	private static String linkedData(String page) {
		String begin = "<script type=\"application/ld+json\">";
		int from = page.indexOf(begin) + begin.length();
		return page.substring(from, page.indexOf("</script>", from));
	}

	/** The section with that heading. */
	private static String part(String page, String id) {
		int from = page.indexOf("aria-labelledby=\"" + id + "\"");
		return page.substring(from, page.indexOf("</section>", from));
	}

	private String page(String path) {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private HttpResponse<String> get(String path) {
		return this.api.get(path, BROWSER);
	}

}
