package org.openhaven.api.pages;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest(classes = ServerOverTown.class)
class ShortlistServerTests {

	private static final String HARBOR_HOUSE = "000000000001";

	private static final String LAKESIDE = "000000000002";

	private static final String QUIET_HOUSE = "000000000003";

	private static final String SHELTER = "000000000004";

	private static final String CLOSED = "000000000005";

	private static final String WITHDRAWN = "000000000006";

	private static final String MERGED = "000000000007";

	private static final String MISSING = "200000000001";

	@Autowired
	private Api api;

	@Test
	void placesStandSideBySideInTheirOrder() {
		String page = list(LAKESIDE + "," + HARBOR_HOUSE);

		assertThat(page).contains("Your list: 2 places", "tel:+13035550100;ext=12", "/facility/lakeside-tucson-az")
			.contains("3 places free", "told us 1 hour ago", "prescribed here");
		assertThat(page.indexOf("Lakeside")).isLessThan(page.indexOf("Harbor House"));
	}

	@Test
	void listIsNeitherStoredNorListedByEngines() {
		HttpResponse<String> answer = this.api.get("/list?ids=" + HARBOR_HOUSE);

		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(answer.body()).contains("<meta name=\"robots\" content=\"noindex\">");
	}

	@Test
	void confirmedFactTellsWhenAndListedOneTellsItsListOnce() {
		String page = list(HARBOR_HOUSE + "," + QUIET_HOUSE);

		assertThat(page).contains("confirmed 2 months ago", "Payment confirmed 2 months ago");
		assertThat(list(QUIET_HOUSE)).doesNotContain("confirmed");
	}

	@Test
	void whatNobodyStatesIsAQuestion() {
		assertThat(list(QUIET_HOUSE)).contains(">Ask<").doesNotContain(">No<", ">Yes<");
	}

	@Test
	void rowsThatAgreeSaySo() {
		assertThat(list(HARBOR_HOUSE + "," + LAKESIDE)).contains("id=\"differs\"", "<tr role=\"row\" class=\"same\">");
		assertThat(list(HARBOR_HOUSE)).doesNotContain("id=\"differs\"", "class=\"same\"");
	}

	@Test
	void fifthPlaceWaitsBelowAndCanBeComparedInstead() {
		String ids = HARBOR_HOUSE + "," + LAKESIDE + "," + QUIET_HOUSE + "," + SHELTER;

		String page = list(ids + "," + MISSING);

		assertThat(page).contains("Also on your list", "?ids=" + MISSING + "," + ids, "Missing from the newer list");
		assertThat(page.split("role=\"columnheader\"", -1)).hasSize(5);
	}

	@Test
	void withdrawnAndUnknownPlacesAreCountedButNotNamed() {
		String page = list(HARBOR_HOUSE + "," + WITHDRAWN + ",zzzzzzzzzzzz,nonsense");

		assertThat(page).contains("Your list: 1 place", "3 places are no longer in this directory")
			.doesNotContain("Withdrawnname", "secretperson", "data-list-remove=\"" + WITHDRAWN);
	}

	@Test
	void closedPlaceIsToldByName() {
		assertThat(list(CLOSED)).contains("has closed", "Your list is empty");
	}

	@Test
	void mergedPlaceIsTheOneThatStands() {
		assertThat(list(MERGED + "," + HARBOR_HOUSE)).contains("Your list: 1 place");
	}

	@Test
	void secretStreetIsNotShown() {
		assertThat(list(SHELTER)).contains("Shelter", "Denver, CO").doesNotContain("1 Main St", "80202");
	}

	@Test
	void longListIsCutAndSaysSo() {
		StringBuilder ids = new StringBuilder(HARBOR_HOUSE);
		for (int i = 0; i < 25; i++) {
			ids.append(",zzzzzzzzzz").append(10 + i);
		}

		assertThat(list(ids.toString())).contains("A list holds 20 places", "6 more were");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?ids=", "?ids=,,,", "?ids=%00&ids=%2F", "?other=x" })
	void anyAddressGivesAPageThatHelps(String query) {
		HttpResponse<String> answer = this.api.get("/list" + query);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Your list is empty", "tel:+18006624357", "tel:988");
	}

	@Test
	void spanishListKeepsItsPlacesInEveryLink() {
		String page = this.api.get("/es/list?ids=" + HARBOR_HOUSE + "," + LAKESIDE).body();

		assertThat(page).contains("lang=\"es\"", "Su lista: 2 lugares", "href=\"/es/list?ids=" + LAKESIDE + "\"",
				"href=\"/list?ids=" + HARBOR_HOUSE + "," + LAKESIDE + "\"", "se receta aquí");
	}

	private String list(String ids) {
		HttpResponse<String> answer = this.api.get("/list?ids=" + ids);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

}
