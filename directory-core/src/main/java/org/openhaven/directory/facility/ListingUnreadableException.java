package org.openhaven.directory.facility;

/** What is stored of a listing is not a listing. Others are not affected. */
public class ListingUnreadableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient FacilityId facility;

	/**
	 * Names the facility and nothing of what is stored.
	 * @param facility whose listing
	 * @param cause what is wrong with the text
	 */
	public ListingUnreadableException(FacilityId facility, Throwable cause) {
		super("The listing of " + facility + " cannot be read", cause);
		this.facility = facility;
	}

	/**
	 * Whose listing it is.
	 * @return the facility's id
	 */
	public FacilityId facility() {
		return this.facility;
	}

}
