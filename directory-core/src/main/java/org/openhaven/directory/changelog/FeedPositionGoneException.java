package org.openhaven.directory.changelog;

/** A reader of the feed comes too late: what followed its position has been dropped. */
public class FeedPositionGoneException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names both positions.
	 * @param asked where the reader stands
	 * @param oldest the oldest position that is kept
	 */
	public FeedPositionGoneException(long asked, long oldest) {
		super("Changes after position " + asked + " are no longer kept, the oldest is " + oldest
				+ ": start again from all listings");
	}

}
