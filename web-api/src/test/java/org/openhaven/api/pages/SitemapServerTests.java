package org.openhaven.api.pages;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerOverListings;
import org.openhaven.api.testing.ServerTest;
import org.openhaven.directory.facility.Listing;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapServerTests {

	/** The addresses that a sitemap lists. */
	static List<String> addresses(String xml) {
		return Pattern.compile("<loc>http://[^/]+([^<]*)</loc>")
			.matcher(xml)
			.results()
			.map((each) -> each.group(1))
			.toList();
	}

	@Nested
	@ServerTest(classes = ServerOverTown.class)
	class OfADirectory {

		@Autowired
		private Api api;

		@Test
		void currentListingsAndTownsAreListedInBothLanguages() {
			String xml = this.api.get("/sitemap.xml").body();

			assertThat(addresses(xml))
				.contains("/", "/es", "/facility/harbor-house-denver-co", "/es/facility/harbor-house-denver-co",
						"/facility/shelter-denver-co", "/treatment/co/denver/detox", "/es/treatment/co/denver/detox")
				.doesNotHaveDuplicates();
			assertThat(xml).contains("hreflang=\"es\"");
		}

		@Test
		void nothingElseIsListed() {
			String xml = this.api.get("/sitemap.xml").body();

			assertThat(xml).doesNotContain("/withdrawn", "/closed", "/merged", "missing-house", "small-house-3",
					"/oh/st-marys/", "/az/tucson/", "Main");
		}

		@Test
		void everyTownOfItAnswers() {
			List<String> towns = addresses(this.api.get("/sitemap.xml").body()).stream()
				.filter((address) -> !address.contains("/facility/"))
				.toList();

			assertThat(towns).isNotEmpty()
				.allSatisfy((town) -> assertThat(this.api.get(town).statusCode()).as(town).isEqualTo(200));
		}

		@Test
		void formIsRightAndMayBeKeptForAnHour() throws Exception {
			HttpResponse<String> answer = this.api.get("/sitemap.xml");

			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=3600, public");
			assertThat(DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
				.getDocumentElement()
				.getTagName()).isEqualTo("urlset");
		}

		@Test
		void partsHoldTheSame() {
			List<String> parts = addresses(this.api.get("/sitemap/facilities-1.xml").body());

			assertThat(addresses(this.api.get("/sitemap.xml").body())).containsAll(parts)
				.containsAll(addresses(this.api.get("/sitemap/treatment-1.xml").body()));
			assertThat(parts).contains("/facility/harbor-house-denver-co");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/sitemap/facilities-0.xml", "/sitemap/facilities-2.xml", "/sitemap/treatment-2.xml",
				"/sitemap/facilities-999999.xml", "/sitemap/facilities-x.xml", "/sitemap/other.xml" })
		void partThatIsNoneIsNotFound(String path) {
			assertThat(this.api.get(path).statusCode()).isEqualTo(404);
		}

		@Test
		void robotsAreKeptFromSearchesAndLists() {
			HttpResponse<String> answer = this.api.get("/robots.txt");

			assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
			assertThat(answer.body())
				.contains("Disallow: /search\n", "Disallow: /es/search\n", "Disallow: /list\n", "Disallow: /map\n",
						"Disallow: /suggest\n", "Disallow: /api\n")
				.containsPattern("Sitemap: http://localhost:\\d+/sitemap.xml\n");
		}

	}

	@Nested
	@ServerTest(classes = ServerOverTown.class, properties = { "haven.site.url=https://finder.example" })
	class OfASetAddress {

		@Autowired
		private Api api;

		@Test
		void hostOfTheRequestIsNotBelieved() {
			assertThat(this.api.get("/robots.txt").body()).contains("Sitemap: https://finder.example/sitemap.xml");
			assertThat(this.api.get("/sitemap.xml").body()).contains("<loc>https://finder.example/facility/")
				.doesNotContain("localhost");
			assertThat(this.api.get("/").body()).contains("<link rel=\"canonical\" href=\"https://finder.example/\">");
		}

	}

	@Nested
	@ServerTest(classes = MadeUpServer.class)
	class OfAMadeUpDirectory {

		@Autowired
		private Api api;

		@Test
		void nothingOfItMayBeListed() {
			assertThat(this.api.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
			assertThat(addresses(this.api.get("/sitemap.xml").body())).contains("/", "/es/help")
				.noneMatch((address) -> address.contains("/facility/") || address.contains("/treatment/"));
			assertThat(addresses(this.api.get("/sitemap/facilities-1.xml").body())).isEmpty();
		}

	}

	/** Everything in it is made up. */
	static class MadeUpServer extends ServerOverListings {

		@Override
		protected List<Listing> directory() {
			return List.of(TownListings.SAMPLE);
		}

	}

}
