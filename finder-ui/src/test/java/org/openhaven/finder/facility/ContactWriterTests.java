package org.openhaven.finder.facility;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingJson;
import org.openhaven.directory.facility.SampleListings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ContactWriterTests {

	private static final String MAP = "https://www.openstreetmap.org/directions?to=";

	@Test
	void knownDoorIsFoundByItsPoint() {
		assertThat(ContactWriter.directions(harbor("address", "1 Main St", "public")))
			.isEqualTo(MAP + "39.73920%2C-104.99030");
	}

	/** The list of 2022 tells streets, and no points at all. */
	@ParameterizedTest
	@ValueSource(strings = { "zip", "city", "region" })
	void streetIsFoundAsWrittenWhereItsPointIsNotKnown(String precision) {
		assertThat(ContactWriter.directions(harbor(precision, "1 Main St #2 & 3 Peña", "public")))
			.isEqualTo(MAP + "1%20Main%20St%20%232%20%26%203%20Pe%C3%B1a%2C%20Denver%2C%20CO%2080202");
	}

	@Test
	void placeThatTellsItsTownOnlyIsNotLedTo() {
		assertThat(ContactWriter.directions(harbor("address", "1 Main St", "city"))).isNull();
		assertThat(ContactWriter.directions(harbor("city", null, "city"))).isNull();
	}

	@Test
	void nothingLeadsToATownOrAMailbox() {
		assertThat(ContactWriter.directions(harbor("zip", null, "public"))).isNull();
		assertThat(ContactWriter.directions(harbor("zip", "P.O. Box 12", "public"))).isNull();
		assertThat(ContactWriter
			.directions(SampleListings.named(new FacilityId("000000000001"), "quiet-house", "Quiet House"))).isNull();
	}

	private static Listing harbor(String precision, @Nullable String street, String visibility) {
		JsonMapper mapper = JsonMapper.builder().build();
		ObjectNode json = (ObjectNode) mapper
			.readTree(ListingJson.write(SampleListings.harborHouse(new FacilityId("000000000001"))));
		((ObjectNode) json.get("location")).put("precision", precision);
		((ObjectNode) json.get("address")).put("street", street).put("visibility", visibility);
		return ListingJson.read(mapper.writeValueAsString(json));
	}

}
