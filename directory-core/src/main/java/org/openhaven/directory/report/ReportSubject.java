package org.openhaven.directory.report;

import org.openhaven.directory.facility.FacilityId;

/** What a problem report is about. */
public sealed interface ReportSubject {

	/**
	 * A listing says something wrong.
	 *
	 * @param facility whose listing
	 * @param problem what is wrong
	 */
	record WrongListing(FacilityId facility, ListingProblem problem) implements ReportSubject {
	}

	/**
	 * A place that gives care is not in the directory. Both texts are cleaned into one
	 * line: invisible and direction-changing characters are taken out.
	 *
	 * @param name what it is called
	 * @param town where it is, in the person's own words
	 */
	record UnlistedPlace(String name, String town) implements ReportSubject {

		/** How long name and town may be, in characters (code points). */
		public static final int MAX_LENGTH = 200;

		/**
		 * Cleans and checks both.
		 * @throws ReportIncompleteException if one is blank
		 * @throws ReportTooLongException if one is longer than {@link #MAX_LENGTH}
		 */
		public UnlistedPlace {
			name = ReportText.line("name", name, MAX_LENGTH);
			town = ReportText.line("town", town, MAX_LENGTH);
		}

	}

}
