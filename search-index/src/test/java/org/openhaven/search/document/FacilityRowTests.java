package org.openhaven.search.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FacilityRowTests {

	@Test
	void sourcesAreThoseOfTheListsAndNotOfATextThatLooksLikeOne() {
		FacilityRow row = row("""
				{"name":"The \\"listed\\":[{\\"source\\":\\"nowhere\\"}] house",\
				"listed":[{"source":"état","edition":"2022-01-01"},{"source":"operators","edition":"2023-05-06"}],\
				"sample":false}""");
		Set<String> sources = new TreeSet<>();

		row.addSources(sources);

		assertThat(sources).containsExactly("operators", "état");
	}

	@Test
	void listingThatStandsInNoListHasNoSource() {
		Set<String> sources = new TreeSet<>();

		row("{\"name\":\"Harbor House\",\"listed\":[],\"sample\":false}").addSources(sources);

		assertThat(sources).isEmpty();
	}

	private static FacilityRow row(String json) {
		return new FacilityRow(json.getBytes(StandardCharsets.UTF_8));
	}

}
