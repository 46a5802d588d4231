package org.openhaven.directory.facility;

/**
 * The single-valued facts of a listing whose origin is told, keys of
 * {@link Listing#origins()}.
 */
public final class OriginKey {

	/** First name, program name and other names. */
	public static final String NAME = "name";

	/** Street, town, region and postal code. */
	public static final String ADDRESS = "address";

	/** The telephone numbers together. */
	public static final String PHONES = "phones";

	/** The website. */
	public static final String WEBSITE = "website";

	/** The address for electronic mail. */
	public static final String EMAIL = "email";

	/** The point. */
	public static final String LOCATION = "location";

	/** The weekly opening hours. */
	public static final String HOURS = "hours";

	/** The description. */
	public static final String DESCRIPTION = "description";

	private OriginKey() {
	}

}
