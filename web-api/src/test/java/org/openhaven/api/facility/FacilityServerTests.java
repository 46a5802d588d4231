package org.openhaven.api.facility;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class FacilityServerTests {

	private static final String PATH = "/api/v1/facilities/";

	@Autowired
	private Api api;

	@Test
	void listingIsShownWithOriginsAndLabels() {
		JsonNode listing = this.api.json(PATH + "000000000001?lang=es");

		assertThat(listing.get("slug").asString()).isEqualTo("harbor-house-denver-co");
		assertThat(listing.at("/address/street").asString()).isEqualTo("1 Main St");
		assertThat(listing.at("/services/0/kind").asString()).isEqualTo("detox");
		assertThat(listing.at("/services/0/label").asString()).startsWith("Desintoxicación");
		assertThat(listing.at("/services/0/medications/0/access").toString()).contains("prescribes", "accepts");
		assertThat(listing.get("facts").toString()).contains("\"value\":\"medicaid\"", "\"kind\":\"confirmed\"");
		assertThat(listing.at("/freshness/payment/source").asString()).isEqualTo("samhsa-directory");
		assertThat(listing.at("/problems/0/rule").asString()).isEqualTo("medication-disputed");
		assertThat(listing.at("/availability/available").asBoolean()).isTrue();
		assertThat(listing.at("/status/kind").asString()).isEqualTo("current");
	}

	@Test
	void accountOfWhoConfirmedIsNotTold() {
		assertThat(this.api.get(PATH + "000000000001").body()).doesNotContain("0123456789ab");
	}

	@Test
	void slugFindsTheSame() {
		assertThat(this.api.json(PATH + "harbor-house-denver-co").get("id").asString()).isEqualTo("000000000001");
	}

	@Test
	void sameTagIsAnsweredWithoutBody() {
		String tag = this.api.get(PATH + "000000000001").headers().firstValue("ETag").orElseThrow();

		HttpResponse<String> again = this.api.get(PATH + "000000000001", "If-None-Match", tag);
		HttpResponse<String> spanish = this.api.get(PATH + "000000000001?lang=es", "If-None-Match", tag);

		assertThat(tag).startsWith("\"");
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(again.headers().firstValue("ETag")).hasValue(tag);
		assertThat(spanish.statusCode()).isEqualTo(200);
		assertThat(this.api.get(PATH + "000000000001", "If-None-Match", "*").statusCode()).isEqualTo(304);
		assertThat(this.api.get(PATH + "zzzzzzzzzzzz", "If-None-Match", "*").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zzzzzzzzzzzz", "nothing", "%F0%9F%8C%B1", "000000000001'--", "a%20b" })
	void unknownIdIsNotFound(String id) {
		HttpResponse<String> response = this.api.get(PATH + id);

		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(Api.json(response).get("type").asString()).isEqualTo("urn:haven:problem:not-found");
	}

	@Test
	void closedListingIsGoneWithItsReason() {
		HttpResponse<String> response = this.api.get(PATH + "000000000005");

		assertThat(response.statusCode()).isEqualTo(410);
		assertThat(Api.json(response).get("reason").asString()).isEqualTo("closed");
		assertThat(Api.json(response).get("detail").asString()).contains("Moved away");
	}

	@Test
	void withdrawnListingIsGoneAndTellsNothingMore() {
		HttpResponse<String> response = this.api.get(PATH + "000000000006");

		assertThat(response.statusCode()).isEqualTo(410);
		assertThat(Api.json(response).get("reason").asString()).isEqualTo("withdrawn");
		assertThat(response.body()).doesNotContain("Withdrawnname").doesNotContain("secretperson");
	}

	@Test
	void mergedListingMovedToTheOther() {
		HttpResponse<String> response = this.api.get(PATH + "000000000007");

		assertThat(response.statusCode()).isEqualTo(301);
		assertThat(response.headers().firstValue("Location")).hasValue(PATH + "000000000001");
	}

	@Test
	void unknownParameterIsRefused() {
		assertThat(this.api.get(PATH + "000000000001?x=1").statusCode()).isEqualTo(400);
	}

}
