package org.openhaven.finder.facility;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingJson;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.directory.facility.SampleListings;
import org.openhaven.finder.words.WordsOfTests;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class HoursWriterTests {

	@Test
	void hoursThatCannotBeReadAreQuoted() {
		assertThat(own("weekdays from dawn", Locale.ENGLISH))
			.isEqualTo("Their list says: “weekdays from dawn”. Call before you go.");
		assertThat(own("weekdays from dawn", Locale.of("es")))
			.isEqualTo("Su lista dice: «weekdays from dawn». Llame antes de ir.");
	}

	/** A week has no holidays. */
	@Test
	void hoursOfHolidaysAreQuotedBesideTheWeek() {
		assertThat(own("Mo-Fr 08:00-17:00; PH off", Locale.ENGLISH)).contains("“Mo-Fr 08:00-17:00; PH off”");
	}

	@Test
	void hoursThatTheWeekTellsAreNotRepeated() {
		assertThat(own("Mo-Fr 22:00-06:00; Sa 00:00-24:00", Locale.ENGLISH)).isNull();
	}

	private static @Nullable String own(String text, Locale language) {
		JsonMapper mapper = JsonMapper.builder().build();
		ObjectNode json = (ObjectNode) mapper
			.readTree(ListingJson.write(SampleListings.harborHouse(new FacilityId("000000000001"))));
		json.set("hours", mapper.valueToTree(OpeningHours.parse(text).orElse(null)));
		((ObjectNode) json.get("attributes")).put("hours", text);
		Listing listing = ListingJson.read(mapper.writeValueAsString(json));
		return HoursWriter.own(listing, WordsOfTests.in(language));
	}

}
