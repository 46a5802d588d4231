package org.openhaven.api.pages;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest(classes = ServerOverTown.class)
class TreatmentServerTests {

	private static final String DENVER = "/treatment/co/denver/detox";

	/**
	 * What the search finds in Denver: those that are missing from the newer list too.
	 */
	private static final int FOUND_IN_DENVER = TownListings.CURRENT_IN_DENVER + 1;

	@Autowired
	private Api api;

	@Test
	void townWithEnoughPlacesTellsWhatIsSpecialThere() {
		HttpResponse<String> answer = this.api.get(DENVER);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Detox in Denver, CO", FOUND_IN_DENVER + " places are listed here")
			.contains("payment=medicaid", FOUND_IN_DENVER + " of " + FOUND_IN_DENVER, "medication=buprenorphine")
			.contains("House 1", "Harbor House", "tel:+13035550100");
	}

	@Test
	void everyCountIsWhatItsSearchFinds() {
		String page = this.api.get(DENVER).body();
		Matcher counts = Pattern
			.compile("href=\"/search\\?([^\"]+)\"[^>]*>[^<]+</a> <span class=\"num muted\">(\\d+) of")
			.matcher(page);

		int seen = 0;
		while (counts.find()) {
			String query = counts.group(1).replace("&amp;", "&");
			assertThat(this.api.json("/api/v1/facilities?" + query).get("total").asInt()).as(query)
				.isEqualTo(Integer.parseInt(counts.group(2)));
			seen++;
		}
		assertThat(seen).isGreaterThanOrEqualTo(3);
	}

	@Test
	void enginesMayListItInBothLanguages() {
		String english = this.api.get(DENVER).body();
		String spanish = this.api.get("/es" + DENVER).body();

		assertThat(english).doesNotContain("noindex")
			.containsPattern("rel=\"canonical\" href=\"http://localhost:\\d+" + DENVER + "\"")
			.containsPattern("hreflang=\"es\" href=\"http://localhost:\\d+/es" + DENVER + "\"");
		assertThat(spanish).contains("Desintoxicación en Denver, CO", "lang=\"es\"")
			.containsPattern("rel=\"canonical\" href=\"http://localhost:\\d+/es" + DENVER + "\"");
	}

	@Test
	void missingListingsComeLastAndSaySo() {
		String page = this.api.get(DENVER).body();

		assertThat(page.indexOf("Missing House")).isGreaterThan(page.indexOf("House 3"));
		assertThat(page).contains("Missing from the newer list");
	}

	@Test
	void withdrawnClosedAndMergedListingsAreNotShownAndNoSecretStreet() {
		String page = this.api.get(DENVER).body();

		assertThat(page).doesNotContain("Withdrawnname", "secretperson", "Moved away");
		assertThat(page).contains("Shelter").doesNotContain("1 Main St");
	}

	@Test
	void townWithTwoCurrentListingsLeadsToTheSearchAroundIt() {
		HttpResponse<String> answer = this.api.get("/treatment/oh/st-marys/detox");

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).get()
			.asString()
			.endsWith("/search?service=detox&near=St.+Mary%27s,+OH");
	}

	@ParameterizedTest
	@CsvSource({ "/treatment/CO/Denver/detox,/treatment/co/denver/detox",
			"/es/treatment/colorado/DENVER/Detox,/es/treatment/co/denver/detox",
			"/treatment/oh/St.%20Mary's/detox,/treatment/oh/st-marys/detox" })
	void otherWritingLeadsToTheOneAddress(String path, String address) {
		HttpResponse<String> answer = this.api.get(path);

		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(answer.headers().firstValue("Location")).get().asString().endsWith(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/treatment/co/nowhere/detox", "/treatment/zz/denver/detox", "/treatment/co/denver/cure",
			"/treatment/co/denver/sober-living", "/treatment/co/%F0%9F%8C%B1/detox", "/es/treatment/co/-/detox" })
	void townWithNothingIsNotFoundAndHelps(String path) {
		HttpResponse<String> answer = this.api.get(path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("noindex", "tel:+18006624357", "name=\"q\"");
	}

}
