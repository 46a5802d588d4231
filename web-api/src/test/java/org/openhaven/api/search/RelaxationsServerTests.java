package org.openhaven.api.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class RelaxationsServerTests {

	private static final String SEARCH = "/api/v1/facilities?facets=none&";

	@Autowired
	private Api api;

	@Test
	void demandThatStandsInTheWayIsNamed() {
		assertThat(relaxations("near=85741&payment=medicare"))
			.contains("{\"remove\":{\"payment\":\"medicare\"},\"total\":1}");
	}

	@Test
	void nearestBeyondTheCircleAreNamed() {
		assertThat(relaxations("near=Phoenix,%20AZ&payment=medicaid")).contains("{\"radiusMiles\":100,\"total\":1}");
	}

	@Test
	void whatHardlyAnyListingTellsIsReplacedFirstAndSaysWhatToAsk() {
		assertThat(relaxations("near=85741&admission=walk-in").getFirst())
			.isEqualTo("{\"replace\":{\"admission\":\"walk-in\"},\"with\":{},\"total\":1,"
					+ "\"ask\":\"whether this holds: Walk-ins welcome\"}");
		assertThat(relaxations("near=85741&admission=walk-in&lang=es").getFirst()).contains("si se cumple: Sin cita");
	}

	@ParameterizedTest
	@ValueSource(strings = { "near=85741&payment=medicare", "near=85741&payment=medicare&language=hmong",
			"near=Phoenix,%20AZ&radius=3&payment=-medicaid", "near=85741&admission=walk-in", "q=lakeside%20in%20denver",
			"q=lakeside%20shelter%20near%20tucson", "open=now&near=85741", "verified=1d&city=Tucson",
			"near=Adak,%20AK&service=outpatient&payment=medicaid", "bbox=-1,50,1,51", "state=AK&payment=medicaid",
			"payment=medicare&payment=medicaid&insurer=aetna,cigna&near=Denver,%20CO", "near=AK&payment=medicare",
			"near=Pima%20County,%20AZ&service=sober-living",
			"q=suboxone%20for%20teens%20near%20tucson%20with%20aetna" })
	void askingAsToldFindsWhatIsTold(String query) {
		JsonNode answer = this.api.json(SEARCH + query);

		assertThat(answer.get("relaxations")).as("%s", answer).isNotEmpty();
		for (JsonNode relaxation : answer.get("relaxations")) {
			JsonNode again = this.api.json(SEARCH + relaxed((ObjectNode) answer.get("canonical"), relaxation));
			assertThat(again.get("total").asInt()).as("%s", relaxation).isEqualTo(relaxation.get("total").asInt());
			assertThat(again.get("total").asInt()).isGreaterThan(answer.get("total").asInt());
		}
	}

	private List<String> relaxations(String query) {
		List<String> relaxations = new ArrayList<>();
		this.api.json(SEARCH + query).get("relaxations").forEach((each) -> relaxations.add(each.toString()));
		return relaxations;
	}

	/** The request of an answer, changed as a relaxation tells. */
	private static String relaxed(ObjectNode canonical, JsonNode relaxation) {
		List<String> parameters = new ArrayList<>(List.of("understand=false"));
		canonical.properties().forEach((asked) -> {
			List<String> values = new ArrayList<>(texts(asked.getValue()));
			texts(relaxation.path("remove").path(asked.getKey())).forEach((value) -> leaveOut(value, values));
			texts(relaxation.path("replace").path(asked.getKey())).forEach((value) -> leaveOut(value, values));
			boolean wider = asked.getKey().equals("radius") && relaxation.has("radiusMiles");
			if (!wider && !List.of("understand", "facets").contains(asked.getKey())) {
				values.forEach((value) -> parameters.add(parameter(asked.getKey(), value)));
			}
		});
		relaxation.path("with")
			.properties()
			.forEach((more) -> parameters.add(parameter(more.getKey(), more.getValue().asString())));
		if (relaxation.has("radiusMiles")) {
			parameters.add(parameter("radius", relaxation.get("radiusMiles").asString()));
		}
		return String.join("&", parameters);
	}

	private static void leaveOut(String value, List<String> values) {
		assertThat(values).contains(value);
		values.remove(value);
	}

	private static List<String> texts(JsonNode textOrTexts) {
		List<String> texts = new ArrayList<>();
		if (textOrTexts.isArray()) {
			textOrTexts.forEach((text) -> texts.add(text.asString()));
		}
		else if (!textOrTexts.isMissingNode()) {
			texts.add(textOrTexts.asString());
		}
		return texts;
	}

	private static String parameter(String name, String value) {
		return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
