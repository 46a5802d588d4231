package org.openhaven.api.pages;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ResultsServerTests {

	@Autowired
	private Api api;

	@Test
	void resultsAreKeptByNobodyAndListedByNobody() {
		HttpResponse<String> page = this.api.get("/search?q=harbor+house");

		assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
		assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(page.body()).contains("content=\"noindex\"", "Harbor House", "tel:+1");
	}

	/** Bad input: any query string gives a page with help. */
	@ParameterizedTest
	@ValueSource(
			strings = { "", "?", "?q=", "?q=%25", "?q=%ff%fe", "?near=&radius=&size=-1", "?radius=1e309&near=80202",
					"?service=nonsense", "?after=x", "?from=99999999999", "?any.service=detox&any.service=%00",
					"?q=%3Cscript%3Ealert(1)%3C/script%3E", "?bbox=1,2,3", "?near=Denver&bbox=1,2,3,4",
					"?lang=xx&zoom=9", "?any.=x&any.any.x=y", "?state=ZZ&county=none&city=%2C&term=-" })
	void anyQueryGivesAPageWithHelp(String query) {
		HttpResponse<String> page = this.api.get("/search" + query, "Accept", "text/html");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("tel:988", "<h1").doesNotContain("<script>alert");
	}

	@Test
	void whatCannotBeReadIsLeftOutAndTold() {
		String page = this.api.get("/search?near=Denver,+CO&radius=far").body();

		assertThat(page).contains("We could not read “far” (radius) and left it out.", "Harbor House");
	}

	@Test
	void ticksAreAnyOfThemAndHiddenPlacesStayHidden() {
		String page = this.api.get("/search?any.state=CO&any.state=AZ").body();

		assertThat(page).contains("Harbor House", "Lakeside", "Shelter").doesNotContain("Withdrawnname", "Moved away");
	}

	@Test
	void spanishStandsUnderItsOwnAddress() {
		HttpResponse<String> page = this.api.get("/es/search?q=harbor+house", "Accept-Language", "en");

		assertThat(page.body()).contains("<html lang=\"es\">", "Llame al", "/es/facility/harbor-house");
	}

	@Test
	void partOfAPageIsItsListAlone() {
		HttpResponse<String> part = this.api.get("/search?q=harbor+house", "X-Haven-Part", "1");

		assertThat(part.body()).contains("id=\"part\"").doesNotContain("<html", "<footer");
	}

}
