package org.openhaven.search.understanding;

import java.util.Locale;

/** Words that steer how others are read; the rows of cues.tsv. */
enum Cue {

	/** A place that was surely meant follows. */
	NEAR,

	/** A place may follow. */
	IN,

	/** Words that are sooner a time or a state of things than a town, behind "in". */
	NO_TOWN,

	/** The place is where the person is. */
	NEAR_ME,

	/** What follows is not wanted. */
	NOT,

	/** What follows does not hold for the person: not refused, only not asked for. */
	DENY,

	/** What stands on both sides are alternatives. */
	OR,

	/** What stands on both sides is wanted. */
	AND,

	/** A medicine that follows is to be begun. */
	START,

	/** A medicine that follows is taken already and to be put up with. */
	ACCEPT,

	/** A medicine before it is to be put up with. */
	ACCEPTED,

	/** A medicine that follows is forbidden there. */
	FORBID,

	/** A medicine before it is forbidden there. */
	FORBIDDEN,

	/** A medicine that follows is to be given up. */
	QUIT,

	/** A medicine that follows is the problem. */
	ABUSE,

	/** The writer, who may not be the one in need, is a woman. */
	WRITER_FEMALE,

	/** The writer, who may not be the one in need, is a man. */
	WRITER_MALE,

	/** A person of whom neither sex nor age is said. */
	FAMILY,

	/** Words too general for a filter. */
	GENERAL,

	/** Words that carry no meaning of their own. */
	FUNCTION,

	/** Words that say something no filter can ask for. */
	ASIDE,

	/** Words that tell of a life and may be names elsewhere. */
	STORY;

	static Cue of(String row) {
		return valueOf(row.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
