package org.openhaven.api.place;

import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class PlacesServerTests {

	private static final String PATH = "/api/v1/places?q=";

	@Autowired
	private Api api;

	@Test
	void placeIsToldWithOthersOfItsName() {
		JsonNode answer = this.api.json(PATH + "Springfield");

		assertThat(answer.at("/place/kind").asString()).isEqualTo("city");
		assertThat(answer.get("alternatives").size()).isPositive();
		assertThat(answer.get("didYouMean").size()).isZero();
	}

	@Test
	void unknownPlaceIsToldWithWhatIsMeant() {
		JsonNode answer = this.api.json(PATH + "2139");

		assertThat(answer.get("place").isNull()).isTrue();
		assertThat(answer.get("didYouMean").toString()).contains("Cambridge, MA 02139");
	}

	@Test
	void questionWithoutWordsIsRefused() {
		assertThat(this.api.get("/api/v1/places").statusCode()).isEqualTo(400);
		assertThat(this.api.get(PATH + "%20").statusCode()).isEqualTo(400);
	}

}
