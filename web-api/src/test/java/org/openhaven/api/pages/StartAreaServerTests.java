package org.openhaven.api.pages;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerOverListings;
import org.openhaven.api.testing.ServerTest;
import org.openhaven.api.testing.TestListings;
import org.openhaven.directory.facility.Listing;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A site that shows what lies in Arizona, and nothing else. */
@ServerTest(classes = StartAreaServerTests.ServerOnTheBorder.class,
		properties = { "haven.site.start-area.states=AZ", "haven.site.start-area.only-inside=true" })
class StartAreaServerTests {

	/** In Arizona by its address, a street away from Harbor House. */
	private static final Listing BORDER_HOUSE = TestListings.changed("500000000001", (json) -> {
		json.set("status", json.objectNode().put("kind", "current"));
		json.put("slug", "border-house").put("name", "Border House").putNull("programName");
		((ObjectNode) json.get("address")).put("city", "Border").put("region", "AZ").put("countyFips", "04001");
	});

	@Autowired
	private Api api;

	@Test
	void searchWithoutAPlaceStaysInTheArea() {
		assertThat(this.api.get("/search").body()).contains("Lakeside", "Border House").doesNotContain("Harbor House");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?near=Denver,+CO", "/search?q=harbor+house", "/search?state=CO" })
	void nothingOutsideIsFoundByPlaceOrName(String path) {
		assertThat(this.api.get(path).body()).doesNotContain("/facility/harbor-house");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?q=lakeside", "/search?q=lakeside&medication=naltrexone",
			"/search?near=Denver,+CO", "/search?q=harbor", "/search?state=CO",
			"/es/search?q=lakeside&payment=medicaid&setting=telehealth", "/search?near=Nowhereatall" })
	void whatTheSiteAsksIsNeverOfferedToBeGivenUp(String path) {
		assertThat(this.api.get(path).body()).doesNotContainPattern("(Without|Sin): ([^<]*, )?(AZ|Arizona)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "guam", "denv", "detox+in+denv", "detox+in+denver", "colorado+s" })
	void townOutsideIsNotSuggested(String typed) {
		assertThat(suggested(typed)).doesNotContain("Guam", "Denver", "Colorado");
	}

	@Test
	void townInsideIsSuggested() {
		assertThat(suggested("tucs")).contains("Tucson, AZ");
		assertThat(suggested("detox+in+tucs")).contains("Tucson, AZ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/facility/harbor-house-denver-co", "/es/facility/000000000001", "/facility/merged",
			"/facility/closed", "/facility/withdrawn", "/facility/harbor-house-denver-co/report" })
	void pageOfWhatLiesOutsideIsNotFound(String path) {
		HttpResponse<String> answer = this.api.get(path, "Accept", "text/html");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("Harbor House", "Denver", "Moved away");
	}

	@Test
	void pageOfWhatLiesInsideLeadsToNothingOutside() {
		HttpResponse<String> answer = this.api.get("/facility/border-house");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("/facility/shelter", "/facility/harbor-house");
	}

	@Test
	void whatLiesOutsideIsGoneFromTheList() {
		assertThat(this.api.get("/list?ids=000000000002,000000000001,000000000005").body())
			.contains("Your list: 1 place", "Lakeside", "2 places are no longer in this directory")
			.doesNotContain("Harbor House", "has closed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/treatment/co/denver/detox", "/es/treatment/co/denver/detox" })
	void townOutsideIsNotFound(String path) {
		HttpResponse<String> answer = this.api.get(path, "Accept", "text/html");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("Harbor House", "/facility/");
	}

	@Test
	void sitemapListsWhatLiesInside() {
		String addresses = String.join("\n", SitemapServerTests.addresses(this.api.get("/sitemap.xml").body()));

		assertThat(addresses).contains("/facility/lakeside-tucson-az", "/facility/border-house")
			.doesNotContain("denver", "small-house", "/treatment/co", "quiet-house");
		assertThat(this.api.get("/sitemap/facilities-1.xml").body()).doesNotContain("denver");
		assertThat(this.api.get("/sitemap/treatment-1.xml").body()).doesNotContain("denver");
	}

	@Test
	void onlyWhatLiesInsideIsSuggested() {
		assertThat(suggested("lakes")).contains("/facility/lakeside-tucson-az");
		assertThat(suggested("harbor")).doesNotContain("/facility/harbor-house");
		assertThat(suggested("house+1")).doesNotContain("/facility/house-1");
		assertThat(suggested("harbor+h")).doesNotContain("/facility/harbor-house");
	}

	private String suggested(String typed) {
		return this.api.submit("/suggest", "q=" + typed).body();
	}

	static class ServerOnTheBorder extends ServerOverListings {

		@Override
		protected List<Listing> directory() {
			return Stream.concat(TownListings.ALL.stream(), Stream.of(BORDER_HOUSE)).toList();
		}

	}

}
