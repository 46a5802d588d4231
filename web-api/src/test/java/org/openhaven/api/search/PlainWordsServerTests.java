package org.openhaven.api.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class PlainWordsServerTests {

	private static final String SEARCH = "/api/v1/facilities";

	@Autowired
	private Api api;

	@Test
	void wordsBecomeFiltersAndAPlaceAndAreToldBack() {
		String words = "suboxone near tucson that takes medicaid";
		JsonNode answer = search(Map.of("q", words));

		assertThat(answer.at("/understood/0").toString()).isEqualTo(
				"{\"text\":\"suboxone\",\"start\":0,\"end\":8,\"filter\":\"medication\",\"value\":\"buprenorphine\","
						+ "\"label\":\"Buprenorphine (Suboxone and others)\"}");
		assertThat(answer.at("/understood/1/filter").asString()).isEqualTo("near");
		assertThat(answer.at("/understood/1/value").asString()).isEqualTo("Tucson, AZ");
		assertThat(answer.at("/understood/2/value").asString()).isEqualTo("medicaid");
		assertThat(answer.get("understood").valueStream()).allSatisfy((part) -> assertThat(part.get("text").asString())
			.isEqualTo(words.substring(part.get("start").asInt(), part.get("end").asInt())));
		assertThat(answer.get("rest").asString()).isEmpty();
		assertThat(answer.at("/place/label").asString()).isEqualTo("Tucson, AZ");
		assertThat(answer.get("canonical"))
			.isEqualTo(search(Map.of("medication", "buprenorphine", "payment", "medicaid", "near", "Tucson, AZ"))
				.get("canonical"));
	}

	@Test
	void chipIsTakenOffByLeavingItOut() {
		JsonNode all = search(Map.of("q", "methadone denver no insurance"));
		Map<String, String> left = all.get("canonical")
			.propertyStream()
			.filter((parameter) -> !parameter.getKey().equals("payment"))
			.collect(Collectors.toMap(Map.Entry::getKey, (parameter) -> parameter.getValue().asString()));
		left.put("understand", "false");

		JsonNode answer = search(left);

		assertThat(all.at("/canonical/payment").asString()).isEqualTo("no-insurance");
		assertThat(answer.get("canonical").has("payment")).isFalse();
		assertThat(answer.at("/canonical/medication").asString()).isEqualTo("methadone");
		assertThat(answer.at("/place/label").asString()).isEqualTo("Denver, CO");
	}

	@Test
	void placeParameterBeatsThePlaceInTheWords() {
		JsonNode answer = search(Map.of("q", "detox in tucson", "near", "80202"));

		assertThat(answer.at("/place/label").asString()).isEqualTo("Denver, CO 80202");
		assertThat(answer.get("unmatched").toString()).contains("tucson");
		assertThat(answer.get("rest").asString()).isEmpty();
	}

	@Test
	void nearMeWithoutAPointIsAQuestion() {
		JsonNode answer = search(Map.of("q", "detox near me"));

		assertThat(answer.at("/placeProblem/text").asString()).isEqualTo("near me");
		assertThat(answer.at("/canonical/service").asString()).isEqualTo("detox");
	}

	@Test
	void nearMeIsThePointThatWasSent() {
		JsonNode answer = search(Map.of("q", "detox near me", "near", "39.74,-104.99"));

		assertThat(answer.has("placeProblem")).isFalse();
		assertThat(answer.at("/understood/1/value").asString()).isEqualTo("39.74,-104.99");
	}

	@Test
	void excludedNeedIsToldAsSuch() {
		JsonNode answer = search(Map.of("q", "detox no methadone"));

		assertThat(answer.at("/understood/1/value").asString()).isEqualTo("-methadone");
		assertThat(answer.at("/understood/1/label").asString()).isEqualTo("Without: Methadone");
	}

	@Test
	void wordsOfDangerStandBesideTheResults() {
		JsonNode answer = search(Map.of("q", "my son overdosed denver", "lang", "es"));

		assertThat(answer.at("/urgent/kind").asString()).isEqualTo("overdose");
		assertThat(answer.at("/urgent/lines/0").asString()).contains("911").contains("Llame");
		assertThat(answer.at("/place/label").asString()).isEqualTo("Denver, CO");
	}

	@Test
	void wordsThatNobodyKnowsAreListed() {
		JsonNode answer = search(Map.of("q", "detox qwertzuiop"));

		assertThat(answer.get("rest").asString()).isEqualTo("qwertzuiop");
		assertThat(answer.get("unmatched").toString()).isEqualTo("[\"qwertzuiop\"]");
		assertThat(answer.get("total").asInt()).isEqualTo(search(Map.of("service", "detox")).get("total").asInt());
	}

	@Test
	void misspeltNameIsANameThoughAPlaceIsInIt() {
		JsonNode answer = search(Map.of("q", "harbr house denver"));

		assertThat(answer.get("understood")).isEmpty();
		assertThat(answer.get("facilities").valueStream().map((row) -> row.get("name").asString()))
			.anyMatch((name) -> name.contains("Harbor House"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbor hou", "Harbor Hous" })
	void nameThatIsOnlyBegunIsThatName(String begun) {
		JsonNode answer = search(Map.of("q", begun, "understand", "false"));

		assertThat(answer.at("/facilities/0/name").asString()).contains("Harbor House");
	}

	@Test
	void wordsAreLeftOutUntilSomethingFits() {
		JsonNode answer = search(Map.of("q", "lakeside jose", "understand", "false"));

		assertThat(answer.at("/applied/text").asString()).isEqualTo("some-words");
		assertThat(answer.get("total").asInt()).isPositive();
		assertThat(answer.at("/facilities/0/why").toString()).contains("some of your words");
	}

	@Test
	void textAloneIsNotTakenApart() {
		JsonNode answer = search(Map.of("q", "harbor house", "understand", "false"));

		assertThat(answer.get("understood")).isEmpty();
		assertThat(answer.get("rest").asString()).isEqualTo("harbor house");
		assertThat(answer.get("facilities").valueStream().map((row) -> row.get("name").asString()))
			.anyMatch((name) -> name.contains("Harbor House"));
	}

	@Test
	void bodyIsUnderstoodLikeAnAddress() {
		String body = "{\"q\":\"suboxone near tucson\",\"payment\":\"medicaid\"}";

		assertThat(Api.json(this.api.post(SEARCH + "/search", body)))
			.isEqualTo(search(Map.of("q", "suboxone near tucson", "payment", "medicaid")));
	}

	private JsonNode search(Map<String, String> parameters) {
		return this.api.json(parameters.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", SEARCH + "?", "")));
	}

}
