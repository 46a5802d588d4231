package org.openhaven.directory.changelog;

import java.util.List;

/**
 * Reads the feed of changes. Every call is a transaction of its own that sees what is
 * committed at that moment; a number once seen is preceded by all smaller ones.
 */
public interface ChangeFeed {

	/**
	 * What came after a position.
	 * @param position the last position that the reader has dealt with, 0 to begin
	 * @param limit at most that many
	 * @return changes in the order of their positions, empty if there is none
	 * @throws FeedPositionGoneException if entries after the position were dropped, and
	 * the reader must start from all listings again
	 */
	List<Change> findChangesAfter(long position, int limit);

	/**
	 * The position of the newest change.
	 * @return 0 if nothing has ever changed
	 */
	long lastPosition();

	/**
	 * Which feed this is. A restored directory has another one: positions of the former
	 * say nothing in it, and whoever followed that starts from all listings again.
	 * @return a name that no other feed has
	 */
	String feedId();

}
