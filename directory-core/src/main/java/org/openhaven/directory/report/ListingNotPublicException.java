package org.openhaven.directory.report;

import org.openhaven.directory.facility.FacilityId;

/** A report is about a facility whose listing nobody sees, or that does not exist. */
public class ListingNotPublicException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ListingNotPublicException(FacilityId facility) {
		super("No public listing of facility " + facility + " that a report could be about");
	}

}
