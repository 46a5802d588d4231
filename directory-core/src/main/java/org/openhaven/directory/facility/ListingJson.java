package org.openhaven.directory.facility;

import org.openhaven.directory.storage.JsonColumn;

/** A listing as text: as the database, the archive and the index keep it. */
public final class ListingJson {

	private ListingJson() {
	}

	/**
	 * Writes a listing.
	 * @param listing any listing
	 * @return JSON; equal listings give equal text
	 */
	public static String write(Listing listing) {
		return JsonColumn.write(listing);
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @param json the text
	 * @return an equal listing
	 */
	public static Listing read(String json) {
		return JsonColumn.read(json, Listing.class);
	}

}
