package org.openhaven.finder.shortlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.PublicStanding;
import org.openhaven.directory.facility.PublicStandings;

import org.springframework.stereotype.Component;

/** Finds what became of the places on a list. */
@Component
class SavedPlaces {

	private final PublicStandings standings;

	SavedPlaces(PublicStandings standings) {
		this.standings = standings;
	}

	/**
	 * What there is.
	 *
	 * @param listings in the order of the list, each once
	 * @param closed names of those that closed
	 * @param gone how many are unknown, withdrawn or hidden: nothing is told of them
	 */
	record Found(List<Listing> listings, List<String> closed, int gone) {

		Found {
			listings = List.copyOf(listings);
			closed = List.copyOf(closed);
		}

	}

	Found find(List<FacilityId> ids) {
		Map<FacilityId, Listing> shown = new LinkedHashMap<>();
		List<String> closed = new ArrayList<>();
		int gone = 0;
		for (PublicStanding standing : this.standings.find(ids)) {
			switch (standing.now().orElse(null)) {
				case PublicStanding.Shown(Listing listing) -> shown.put(listing.id(), listing);
				case PublicStanding.Gone(Listing listing) when listing.status() instanceof ListingStatus.Closed ->
					closed.add(listing.displayName());
				case null, default -> gone++;
			}
		}
		return new Found(List.copyOf(shown.values()), closed, gone);
	}

}
