package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

class LinkedDataTests {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** From 00:00 to 00:00 would be closed all day. */
	@Test
	void dayAndNightIsOpenToTheLastMinuteOfEveryDay() {
		assertThat(hours("24/7")).hasSize(7).contains("Monday 00:00 23:59", "Sunday 00:00 23:59");
		assertThat(hours("Sa 00:00-24:00")).containsExactly("Saturday 00:00 23:59");
	}

	@Test
	void hoursPastMidnightCloseBeforeTheyOpen() {
		assertThat(hours("Mo 22:00-06:00; Tu 18:00-24:00")).containsExactly("Monday 22:00 06:00",
				"Tuesday 18:00 00:00");
	}

	@Test
	void fullDayFromAnyHourIsNotClosed() {
		assertThat(hours("Su 08:00-08:00")).containsExactly("Sunday 08:00 23:59", "Monday 00:00 08:00");
	}

	/** Day, first and last time of each. */
	private static List<String> hours(String text) {
		ObjectNode json = (ObjectNode) MAPPER
			.readTree(ListingJson.write(SampleListings.harborHouse(new FacilityId("000000000001"))));
		json.set("hours", MAPPER.valueToTree(OpeningHours.parse(text).orElseThrow()));
		Listing listing = ListingJson.read(MAPPER.writeValueAsString(json));
		List<String> hours = new ArrayList<>();
		MAPPER.readTree(LinkedData.of(listing, "https://haven.example/", WordsOfTests.in(Locale.ENGLISH)))
			.get("openingHoursSpecification")
			.forEach((each) -> hours.add(each.get("dayOfWeek").asString().replace("https://schema.org/", "") + " "
					+ each.get("opens").asString() + " " + each.get("closes").asString()));
		return hours;
	}

}
