package org.openhaven.api.search;

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
class MapServerTests {

	private static final String MAP = "/api/v1/facilities/map";

	@Autowired
	private Api api;

	@Test
	void mapIsGeoJson() {
		HttpResponse<String> response = this.api.get(MAP + "?bbox=-112,32,-110,33&zoom=8");
		JsonNode map = Api.json(response);

		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/geo+json;charset=UTF-8");
		assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
		assertThat(map.get("total").asInt()).isEqualTo(1);
		assertThat(map.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(-111.04);
		assertThat(map.at("/features/0/geometry/coordinates/1").asDouble()).isEqualTo(32.34);
		assertThat(map.at("/features/0/properties").toString()).isEqualTo(
				"{\"id\":\"000000000002\",\"slug\":\"lakeside-tucson-az\",\"name\":\"Lakeside\",\"approximate\":false}");
	}

	@Test
	void filtersHoldOnTheMapToo() {
		assertThat(this.api.json(MAP + "?city=tucson").get("total").asInt()).isEqualTo(1);
		assertThat(this.api.json(MAP + "?near=Denver,CO&bbox=-112,32,-110,33").get("total").asInt()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?zoom=23", "?zoom=x", "?bbox=1", "?size=1", "?service=x" })
	void wrongParameterIsRefused(String query) {
		assertThat(this.api.get(MAP + query).statusCode()).isEqualTo(400);
	}

}
