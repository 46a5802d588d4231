package org.openhaven.api.suggest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
		assertThat(suggestions("detox%20medicaid")).contains("\"kind\":\"search\",\"text\":\"detox medicaid\"",
				"\"filter\":\"payment\",\"value\":\"medicaid\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			detox in bos                | detox in Boston, MA
			detox in phoe               | detox in Phoenix, AZ
			detox near tucson           | detox near Tucson, AZ
			sober living in new yo      | sober living in New York, NY
			detox medicaid cape co      | detox medicaid Cape Cod
			desintoxicación cerca de mi | desintoxicación cerca de Miami, FL
			""")
	void placeBehindANeedIsCompleted(String typed, String completed) {
		assertThat(suggestions(Api.escaped(typed))).contains("{\"kind\":\"search\",\"text\":\"" + completed + "\"");
	}

	@Test
	void nothingIsCompletedBehindWordsThatAreNoNeed() {
		assertThat(suggestions("zzyzzx%20in%20bos")).doesNotContain("\"kind\":\"search\"");
		assertThat(suggestions("detox%20in%20b")).doesNotContain("\"text\":\"detox in B");
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
