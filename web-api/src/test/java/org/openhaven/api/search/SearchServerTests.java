package org.openhaven.api.search;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class SearchServerTests {

	private static final String SEARCH = "/api/v1/facilities";

	@Autowired
	private Api api;

	@Test
	void radiusAroundNoPlaceIsToldToDecideNothing() {
		JsonNode answer = this.api.json(SEARCH + "?radius=5&payment=medicaid");

		assertThat(answer.get("radiusMiles").isNull()).isTrue();
		assertThat(answer.get("canonical").propertyNames()).containsExactly("payment");
		assertThat(answer.get("total")).isEqualTo(this.api.json(SEARCH + "?payment=medicaid").get("total"));
		assertThat(this.api.json(SEARCH + "?radius=5&near=Nosuchplace").at("/canonical/radius").asString())
			.isEqualTo("5");
	}

	@Test
	void answerHasTheShapeOfTheContract() {
		JsonNode answer = this.api.json(SEARCH + "?near=85741&payment=medicaid");

		assertThat(answer.propertyNames()).containsExactly("total", "place", "radiusMiles", "understood", "rest",
				"unmatched", "canonical", "applied", "urgent", "facilities", "facets", "relaxations", "next", "notice",
				"attribution");
		assertThat(answer.get("total").asInt()).isEqualTo(1);
		assertThat(answer.at("/place/label").asString()).isEqualTo("Tucson, AZ 85741");
		assertThat(answer.at("/place/kind").asString()).isEqualTo("zip");
		assertThat(answer.get("radiusMiles").asDouble()).isEqualTo(25);
		assertThat(answer.at("/canonical/near").asString()).isEqualTo("85741");
		assertThat(answer.at("/applied/focus").asString()).isEqualTo("substance-use,unknown");
		assertThat(answer.get("attribution").get(0).asString()).contains("SAMHSA");
		assertThat(answer.get("facets").propertyNames()).contains("service", "payment");
	}

	@Test
	void rowHasTheShapeOfTheContract() {
		JsonNode row = this.api.json(SEARCH + "?near=Denver,%20CO&q=harbor").get("facilities").get(0);

		assertThat(row.propertyNames()).contains("id", "slug", "name", "address", "location", "phone", "services",
				"medications", "availability", "verified", "listed", "distanceMiles", "distanceApproximate", "match",
				"why");
		assertThat(row.get("distanceMiles").asString()).matches("[0-9]+\\.[0-9]");
		assertThat(row.get("match").asString()).isIn("service", "facility");
		assertThat(row.at("/availability/available").asBoolean()).isTrue();
		assertThat(row.at("/availability/reports/0/fresh").asBoolean()).isTrue();
		assertThat(row.get("why").size()).isPositive();
	}

	@Test
	void answerIsKeptByNobody() {
		HttpResponse<String> response = this.api.get(SEARCH + "?q=harbor");

		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?near=Denver,%20CO", "?near=CO", "?near=CO&radius=40km", "?near=04019",
			"?state=co,AZ&service=detox,-sober-living", "?payment=medicaid&payment=self-pay,-sliding-scale",
			"?county=Pima&state=Arizona", "?city=tucson,den\\,ver,\\-x", "?q=harbor%20house&size=1&sort=name",
			"?medication=buprenorphine&access=any", "?available=true", "?verified=90d", "?open=now", "?focus=any",
			"?term=dt", "?zip=85741-1234", "?bbox=-112,32,-110,33", "?facets=service,payment&facetLimit=1",
			"?near=nowhere-at-all&payment=medicaid", "?sort=distance", "?lang=es&facets=none" })
	void canonicalSentAgainGivesTheSame(String query) {
		JsonNode first = this.api.json(SEARCH + query);

		HttpResponse<String> again = this.api.post(SEARCH + "/search", first.get("canonical").toString());

		assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
		assertThat(withoutCursor(Api.json(again))).isEqualTo(withoutCursor(first));
	}

	private static String withoutCursor(JsonNode answer) {
		return ((ObjectNode) answer.deepCopy()).without("next").toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			?payment=medicaid                     | 000000000001 000000000002 000000000004
			?payment=medicaid,aetna-x             | 400
			?payment=medicaid&city=tucson         | 000000000002
			?payment=-medicaid                    | 000000000003
			?state=AZ,CO                          | 000000000001 000000000002 000000000004
			?state=-AZ                            | 000000000001 000000000003 000000000004
			?state=arizona                        | 000000000002
			?county=04019                         | 000000000002
			?county=Pima&state=AZ                 | 000000000002
			?county=Pima                          | 400
			?zip=85741                            | 000000000002
			?term=dt&city=tucson                  | 000000000002
			?available=true                       | 000000000001 000000000004
			?near=AZ                              | 000000000002
			?near=Tucson                          | 000000000002
			?near=32.34,-111.04&radius=0.1        | 000000000002
			?near=32.34,-111.04&radius=1km        | 000000000002
			?near=85741&radius=600                | 400
			?near=Denver,CO&radius=500            | 000000000001 000000000004
			?bbox=-112,32,-110,33                 | 000000000002
			?near=91,0                            | 400
			?near=NaN,0                           | 400
			?near=1e309,0                         | 400
			?near=0,-Infinity                     | 400
			?near=85741&bbox=1,1,2,2              | 400
			?bbox=1,1,2                           | 400
			?bbox=1,3,2,2                         | 400
			?bbox=1,1,2,NaN                       | 400
			?size=0                               | 400
			?size=101                             | 400
			?size=2147483647                      | 400
			?size=-1                              | 400
			?size=1&size=2                        | 400
			?near=85741&near=85741                | 400
			?q=a&q=b                              | 400
			?after=abc                            | 400
			?sort=stars                           | 400
			?understand=maybe                     | 400
			?open=later                           | 400
			?verified=0d                          | 400
			?verified=x                           | 400
			?facets=service,x                     | 400
			?facetLimit=201                       | 400
			?lang=fr                              | 400
			?available=false                      | 400
			?service=                             | 400
			?service=detox,,inpatient             | 400
			?city=x\\                             | 400
			?colour=red                           | 400
			""")
	void searchFindsOrRefuses(String query, String expected) {
		HttpResponse<String> response = this.api.get(SEARCH + query.strip());

		if (expected.equals("400")) {
			assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
			assertThat(Api.json(response).get("parameter").asString()).isNotEmpty();
			assertThat(Api.json(response).get("accepted").isArray()).isTrue();
		}
		else {
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			assertThat(new HashSet<>(ids(Api.json(response)))).isEqualTo(new HashSet<>(List.of(expected.split(" "))));
		}
	}

	@Test
	void unknownParameterAndValueAreToldWithWhatIsMeant() {
		JsonNode parameter = Api.json(this.api.get(SEARCH + "?paymnt=medicaid"));
		JsonNode value = Api.json(this.api.get(SEARCH + "?payment=medicade"));

		assertThat(parameter.get("parameter").asString()).isEqualTo("paymnt");
		assertThat(parameter.get("didYouMean").get(0).asString()).isEqualTo("payment");
		assertThat(value.get("given").asString()).isEqualTo("medicade");
		assertThat(value.get("didYouMean").toString()).contains("medicaid");
		assertThat(value.get("accepted").size()).isEqualTo(20);
	}

	@Test
	void placeThatNobodyKnowsFindsNothingAndSaysSo() {
		JsonNode answer = this.api.json(SEARCH + "?near=2139");

		assertThat(answer.get("place").isNull()).isTrue();
		assertThat(answer.get("total").asInt()).isZero();
		assertThat(answer.at("/placeProblem/text").asString()).isEqualTo("2139");
		assertThat(answer.at("/placeProblem/didYouMean").toString()).contains("Cambridge, MA 02139");
	}

	@Test
	void pagesShowEachListingOnce() {
		List<String> seen = new ArrayList<>();
		JsonNode page = this.api.json(SEARCH + "?size=1&focus=any&facets=none");
		seen.addAll(ids(page));
		while (!page.get("next").isNull()) {
			page = this.api.json(SEARCH + "?size=1&focus=any&facets=none&after=" + page.get("next").asString());
			seen.addAll(ids(page));
		}

		assertThat(seen).containsExactlyInAnyOrder("000000000001", "000000000002", "000000000003", "000000000004");
	}

	@Test
	void cursorOfAnotherSearchIsRefused() {
		String next = this.api.json(SEARCH + "?size=1").get("next").asString();

		HttpResponse<String> other = this.api.get(SEARCH + "?size=1&state=AZ&after=" + next);
		HttpResponse<String> forged = this.api.get(SEARCH + "?size=1&after=" + next.substring(1) + "A");

		assertThat(other.statusCode()).isEqualTo(400);
		assertThat(forged.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "1", "{", "{\"a\":1}", "{\"q\":\"a\",\"q\":\"b\"}", "{\"q\":{}}", "{\"q\":[[]]}",
			"{\"q\":\"a\"} x", "{\"q\":[\"a\",\"b\"]}", "{\"size\":1e9}", "{\"q\":\"\\ud800\"}", "{\"q\":[null]}" })
	void unreadableBodyIsRefused(String body) {
		HttpResponse<String> response = this.api.post(SEARCH + "/search", body);

		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
	}

	@Test
	void hugeBodyIsRefused() {
		assertThat(this.api.post(SEARCH + "/search", "{\"q\":\"" + "a".repeat(200_000) + "\"}").statusCode())
			.isEqualTo(413);
		assertThat(this.api.post(SEARCH + "/search", "[".repeat(100_000)).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "q, 1000", "near, 200" })
	void textLongerThanAnybodyTypesIsRefusedAtOnce(String parameter, int longest) {
		String text = "Xyzzy ".repeat(200).substring(0, longest);

		assertThat(this.api.get(SEARCH + "?" + parameter + "=" + Api.escaped(text)).statusCode()).isEqualTo(200);
		for (String path : List.of(SEARCH, SEARCH + "/map")) {
			HttpResponse<String> refused = this.api.get(path + "?" + parameter + "=" + Api.escaped(text + "x"));
			assertThat(refused.statusCode()).isEqualTo(400);
			assertThat(Api.json(refused).get("accepted").get(0).asString())
				.isEqualTo("at most " + longest + " characters");
		}
		String words = "{\"" + parameter + "\":\"" + "detox ".repeat(10_000) + "\"}";
		assertThat(this.api.post(SEARCH + "/search", words).statusCode()).isEqualTo(400);
	}

	@Test
	void bodyTakesTheSameAsTheAddress() {
		JsonNode answer = Api.json(this.api.post(SEARCH + "/search",
				"{\"payment\":[\"medicaid\",\"self-pay\"],\"size\":1,\"understand\":false,\"near\":null}"));

		assertThat(answer.get("total").asInt()).isEqualTo(3);
		assertThat(answer.at("/canonical/payment").toString()).isEqualTo("[\"medicaid\",\"self-pay\"]");
	}

	@Test
	void labelsSpeakTheLanguageAskedFor() {
		JsonNode english = this.api.json(SEARCH + "?facets=service");
		JsonNode spanish = this.api.json(SEARCH + "?facets=service&lang=es");
		JsonNode byHeader = Api.json(this.api.get(SEARCH + "?facets=service", "Accept-Language", "fr, es-MX;q=0.5"));

		assertThat(english.at("/facets/service/0/label").asString()).startsWith("Detox");
		assertThat(spanish.at("/facets/service/0/label").asString()).startsWith("Desintoxicación");
		assertThat(byHeader.at("/facets/service/0/label").asString()).startsWith("Desintoxicación");
	}

	@Test
	void headerThatIsNoListOfLanguagesAsksForNothing() {
		HttpResponse<String> response = this.api.get(SEARCH + "?facets=service", "Accept-Language", "'; drop table");

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(Api.json(response).at("/facets/service/0/label").asString()).startsWith("Detox");
	}

	@Test
	void withdrawnAndClosedListingsAreNotFound() {
		assertThat(this.api.get(SEARCH + "?q=Withdrawnname").body()).contains("\"total\":0");
	}

	private static List<String> ids(JsonNode answer) {
		List<String> ids = new ArrayList<>();
		answer.get("facilities").forEach((row) -> ids.add(row.get("id").asString()));
		return ids;
	}

}
