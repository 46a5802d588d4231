package org.openhaven.search.lucene;

/** What counts as evidence for a value. */
enum Evidence {

	/** Stated and weak evidence. */
	ANY,
	/** Evidence of its own only. */
	STATED

}
