package org.openhaven.directory.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublicStandingsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

	private static final Listing CURRENT = listing("1", "current", new ListingStatus.Current());

	private static final Listing CLOSED = listing("2", "closed", new ListingStatus.Closed("Moved away", TODAY));

	private static final Listing WITHDRAWN = listing("3", "withdrawn",
			new ListingStatus.Withdrawn("operator", Instant.EPOCH));

	private static final Listing MISSING = listing("4", "missing",
			new ListingStatus.NotSeenSince(TODAY.minusMonths(24).plusDays(1)));

	private static final Listing HIDDEN = listing("5", "hidden", new ListingStatus.NotSeenSince(TODAY.minusMonths(24)));

	@Test
	void idAndSlugNameTheSame() {
		assertThat(standings(CURRENT).find("current")).isEqualTo(standings(CURRENT).find(CURRENT.id().value()))
			.isEqualTo(new PublicStanding.Shown(CURRENT));
	}

	@Test
	void anythingElseIsUnknown() {
		assertThat(standings(CURRENT).find("nothing")).isEqualTo(new PublicStanding.Unknown());
		assertThat(standings(CURRENT).find("zzzzzzzzzzzz")).isEqualTo(new PublicStanding.Unknown());
		assertThat(standings(CURRENT).find("").now()).isEmpty();
	}

	@Test
	void missingListingIsShownUntilItIsHidden() {
		assertThat(standings(MISSING).find("missing")).isEqualTo(new PublicStanding.Shown(MISSING));
		assertThat(standings(HIDDEN).find("hidden")).isEqualTo(new PublicStanding.Gone(HIDDEN));
	}

	@Test
	void closedAndWithdrawnListingsAreGone() {
		assertThat(standings(CLOSED).find("closed")).isEqualTo(new PublicStanding.Gone(CLOSED));
		assertThat(standings(WITHDRAWN).find("withdrawn")).isEqualTo(new PublicStanding.Gone(WITHDRAWN));
	}

	@Test
	void mergedListingIsWhatStandsAtTheEndOfAllMerges() {
		Listing once = merged("6", "1");
		Listing twice = merged("7", "6");
		Listing gone = merged("8", "2");

		PublicStandings standings = standings(CURRENT, CLOSED, once, twice, gone);

		assertThat(standings.find("merged-7")).isEqualTo(new PublicStanding.Moved(new PublicStanding.Shown(CURRENT)));
		assertThat(standings.find("merged-8")).isEqualTo(new PublicStanding.Moved(new PublicStanding.Gone(CLOSED)));
		assertThat(standings.find("merged-7").now()).contains(new PublicStanding.Shown(CURRENT));
	}

	@Test
	void mergesThatLeadNowhereAreUnknown() {
		PublicStandings standings = standings(merged("6", "7"), merged("7", "6"), merged("8", "9"));

		assertThat(standings.find("merged-6")).isEqualTo(new PublicStanding.Unknown());
		assertThat(standings.find("merged-8")).isEqualTo(new PublicStanding.Unknown());
	}

	@Test
	void severalStandInTheOrderInWhichTheyAreAsked() {
		List<PublicStanding> standings = standings(CURRENT, CLOSED)
			.find(List.of(CLOSED.id(), new FacilityId("zzzzzzzzzzzz"), CURRENT.id()));

		assertThat(standings).containsExactly(new PublicStanding.Gone(CLOSED), new PublicStanding.Unknown(),
				new PublicStanding.Shown(CURRENT));
	}

	@Test
	void whatLiesInNoPartIsUnknown() {
		PublicStandings standings = standings(CURRENT, CLOSED, MISSING, merged("6", "1"))
			.within((listing) -> listing.equals(MISSING));

		assertThat(standings.find(List.of(CURRENT.id(), CLOSED.id(), new FacilityId("000000000006"), MISSING.id())))
			.containsExactly(new PublicStanding.Unknown(), new PublicStanding.Unknown(), new PublicStanding.Unknown(),
					new PublicStanding.Shown(MISSING));
	}

	private static PublicStandings standings(Listing... listings) {
		return new PublicStandings(new ListingsInMemory(List.of(listings)),
				FreshnessPolicy.of(Duration.ofHours(24), Period.ofMonths(24)),
				Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
	}

	private static Listing merged(String number, String into) {
		return listing(number, "merged-" + number, new ListingStatus.Merged(new FacilityId("00000000000" + into)));
	}

	private static Listing listing(String number, String slug, ListingStatus status) {
		return SampleListings.named(new FacilityId("00000000000" + number), slug, slug).withStatus(status);
	}

}
