package org.openhaven.api.pages;

import java.util.List;

import org.openhaven.api.testing.ServerOverListings;
import org.openhaven.directory.facility.Listing;

/** The pages over {@link TownListings}. */
class ServerOverTown extends ServerOverListings {

	@Override
	protected List<Listing> directory() {
		return TownListings.ALL;
	}

}
