package org.openhaven.directory.exchange.export;

import java.time.Instant;
import java.util.List;

/**
 * What a file says about itself, so that whoever finds it knows what it is and what may
 * be done with it.
 *
 * @param exportedAt when it was begun
 * @param license under which it may be used
 * @param attribution whom to name
 * @param notice what a reader must know
 */
record ExportHead(Instant exportedAt, String license, List<String> attribution, String notice) {

	static final String NOTICE = "Listings can be out of date. Call before you go. Listed by a source and confirmed by"
			+ " the program are two things: see listed and verified.";

	ExportHead {
		attribution = List.copyOf(attribution);
	}

}
