package org.openhaven.api.pathway;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PathwayServerTests {

	private static final String PATHWAYS = "/api/v1/pathways";

	@Autowired
	private Api api;

	@Test
	void planTellsEachStepWithItsFacilityOrTheReasonWhyThereIsNone() {
		JsonNode plan = plan("near=Denver,%20CO&lang=en");

		assertThat(steps(plan)).containsExactly("detox", "inpatient", "medication", "sober-living");
		for (JsonNode step : plan.get("steps")) {
			assertThat(step.get("chosen").isNull()).isEqualTo(step.get("problem").isString());
			assertThat(step.get("chosen").isNull()).isEqualTo(step.get("total").asInt() == 0);
		}
		assertThat(plan.get("notice").asString()).contains("Call");
		assertThat(plan.get("attribution")).isNotEmpty();
	}

	@Test
	void stepThatNobodyCanBeSaysSoInBothLanguages() {
		assertThat(plan("near=85741&steps=sober-living").at("/steps/0/problem").asString())
			.startsWith("Sober living, recovery or transitional housing: no listing here has all you asked for.");
		assertThat(plan("near=85741&steps=sober-living&lang=es").at("/steps/0/problem").asString())
			.startsWith("Vivienda sobria, de recuperación o de transición: ninguna ficha aquí");
	}

	@Test
	void placeThatNobodyKnowsPlansNothingAndSaysSoForEachStep() {
		JsonNode plan = plan("near=nowherebutthere&steps=detox,outpatient");

		assertThat(plan.get("place").isNull()).isTrue();
		assertThat(plan.at("/placeProblem/text").asString()).isEqualTo("nowherebutthere");
		assertThat(steps(plan)).containsExactly("detox", "outpatient");
		assertThat(plan.at("/steps/1/problem").asString()).startsWith("The place is not known");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			near=85741&steps=detox,detoxx            | steps        | detoxx
			near=85741&steps=detox,detox             | steps        | detox,detox
			near=85741&steps=                        |              |
			near=85741&keep=detox                    | keep         | detox
			near=85741&keep=detox:abc                | keep         | detox:abc
			near=85741&keep=outpatient:000000000001  | keep         | outpatient:000000000001
			near=85741&keep=detox:000000000000       | keep         | detox:000000000000
			near=85741&alternatives=11               | alternatives | 11
			payment=medicaid                         | near         |
			q=detox                                  | near         |
			near=85741&service=detox                 | service      |
			near=85741&bbox=1,2,3,4                  | bbox         |
			near=85741&size=3                        | size         |
			near=85741&payment=medicade              | payment      | medicade
			""")
	void whatIsWrongIsNamedWithWhatIsAccepted(String query, String parameter, String given) {
		HttpResponse<String> response = this.api.get(PATHWAYS + "?" + query);

		assertThat(response.statusCode()).isEqualTo((parameter != null) ? 400 : 200);
		if (parameter != null) {
			JsonNode problem = Api.json(response);
			assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
			assertThat(problem.get("accepted")).isNotEmpty();
			assertThat(problem.path("given").asString("")).isEqualTo((given != null) ? given : "");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			q=in denver                                        | detox,inpatient,medication,sober-living
			q=detox in denver                                  | detox,inpatient,medication,sober-living
			q=inpatient in denver                              | inpatient,medication,sober-living
			q=outpatient in denver                             | outpatient,sober-living
			q=detox and sober living in denver                 | detox,sober-living
			q=sober living, suboxone clinic or MAT in denver   | medication,sober-living
			q=detox in denver&steps=sober-living,detox         | sober-living,detox
			""")
	void wordsSayWhichStepsIfNothingElseDoes(String query, String steps) {
		JsonNode plan = plan(query.replace(" ", "%20"));

		assertThat(String.join(",", steps(plan))).isEqualTo(steps);
		assertThat(plan.at("/canonical/steps").asString()).isEqualTo(steps);
		assertThat(plan.at("/place/label").asString()).isEqualTo("Denver, CO");
	}

	@Test
	void wordsBecomeNeedsAndWhatNoStepAsksIsTold() {
		JsonNode plan = plan("q=medicaid%20telehealth%20zzyzzx%20in%20denver&steps=detox");

		assertThat(plan.at("/canonical/payment").asString()).isEqualTo("medicaid");
		assertThat(plan.at("/steps/0/asked/payment").asString()).isEqualTo("medicaid");
		assertThat(plan.at("/unasked/setting").asString()).isEqualTo("telehealth");
		assertThat(plan.get("unmatched").toString()).contains("zzyzzx");
		assertThat(plan.get("understood")).isNotEmpty();
	}

	@Test
	void canonicalSentAgainIsTheSamePlanAlsoByBody() {
		JsonNode first = plan("q=detox%20medicaid%20in%20denver&keep=detox:000000000001&alternatives=1");

		HttpResponse<String> again = this.api.post(PATHWAYS, first.get("canonical").toString());

		assertThat(Api.json(again).get("steps")).isEqualTo(first.get("steps"));
		assertThat(Api.json(again).get("canonical")).isEqualTo(first.get("canonical"));
		assertThat(first.at("/steps/0/kept").asBoolean()).isTrue();
	}

	@Test
	void whatAStepAsksFindsAsManyFacilitiesAsItTells() {
		for (JsonNode step : plan("near=Denver,%20CO&payment=medicaid&radius=40").get("steps")) {
			List<String> parameters = new ArrayList<>(List.of("facets=none"));
			step.get("asked").properties().forEach((asked) -> {
				List<JsonNode> values = new ArrayList<>();
				if (asked.getValue().isArray()) {
					asked.getValue().forEach(values::add);
				}
				else {
					values.add(asked.getValue());
				}
				values.forEach((value) -> parameters.add(asked.getKey() + "=" + Api.escaped(value.asString())));
			});

			JsonNode found = this.api.json("/api/v1/facilities?" + String.join("&", parameters));
			assertThat(found.get("total")).isEqualTo(step.get("total"));
		}
	}

	@Test
	void dangerIsToldBesideThePlan() {
		assertThat(plan("q=my%20son%20wants%20to%20die%20denver").at("/urgent/kind").asString()).isEqualTo("suicide");
	}

	@Test
	void answerIsKeptByNobodyAndLeavesNoTrace(CapturedOutput output) {
		HttpResponse<String> response = this.api.post(PATHWAYS, "{\"near\":\"Denver\",\"substance\":\"opioids\"}");

		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(response.headers().firstValue("ETag")).isEmpty();
		assertThat(output.getAll()).doesNotContain("Denver", "opioids");
	}

	@Test
	void bodyBesideAQueryIsRefused() {
		assertThat(this.api.post(PATHWAYS + "?near=Denver", "{}").statusCode()).isEqualTo(400);
	}

	private JsonNode plan(String query) {
		return this.api.json(PATHWAYS + "?" + query);
	}

	private static List<String> steps(JsonNode plan) {
		List<String> steps = new ArrayList<>();
		plan.get("steps").forEach((step) -> steps.add(step.get("step").asString()));
		return steps;
	}

}
