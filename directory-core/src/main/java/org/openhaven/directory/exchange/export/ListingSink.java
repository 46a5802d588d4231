package org.openhaven.directory.exchange.export;

import java.io.IOException;

import org.openhaven.directory.facility.Listing;

/** Takes the listings of one export, one after the other. */
interface ListingSink extends AutoCloseable {

	void take(Listing listing) throws IOException;

	/** Ends the file; nothing is taken any more. */
	void end() throws IOException;

	/** Gives back what it held, whether the export has ended well or not. */
	@Override
	default void close() throws IOException {
	}

}
