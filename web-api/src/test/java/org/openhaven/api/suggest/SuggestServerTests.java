package org.openhaven.api.suggest;

import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class SuggestServerTests {

	@Autowired
	private Api api;

	@Test
	void beginningOfAPlaceSuggestsIt() {
		assertThat(suggestions("tucs")).contains("{\"kind\":\"place\",\"text\":\"Tucson, AZ\"");
	}

	@Test
	void beginningOfAKindOfCareSuggestsItInTheLanguageAskedFor() {
		assertThat(suggestions("deto")).contains("\"filter\":\"service\",\"value\":\"detox\"");
		assertThat(suggestions("desintox&lang=es")).contains("\"filter\":\"service\",\"value\":\"detox\"");
	}

	@Test
	void nameSuggestsItsListing() {
		assertThat(suggestions("lakeside")).contains("\"kind\":\"name\",\"text\":\"Lakeside\",\"id\":\"000000000002\"");
	}

	@Test
	void wholeSearchIsSuggestedAsItIsUnderstood() {
		assertThat(suggestions("detox%20near%20tucson")).contains("\"kind\":\"search\",\"text\":\"detox near tucson\"",
				"\"filter\":\"near\",\"value\":\"Tucson, AZ\"");
	}

	@Test
	void beginningOfARegionSuggestsIt() {
		assertThat(suggestions("cape%20co")).contains("\"text\":\"Cape Cod\"");
	}

	@Test
	void nothingTypedSuggestsNothing() {
		assertThat(suggestions("")).isEqualTo("[]");
		assertThat(suggestions("!!")).isEqualTo("[]");
	}

	private String suggestions(String query) {
		JsonNode answer = this.api.json("/api/v1/suggest?q=" + query);
		return answer.get("suggestions").toString();
	}

}
