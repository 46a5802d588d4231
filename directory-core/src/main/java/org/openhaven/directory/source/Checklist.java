package org.openhaven.directory.source;

/** Whether a source's checklist of services was filled in for a place. */
public enum Checklist {

	/** Filled in: a code that is missing from the statement was left unticked. */
	FILLED,

	/**
	 * The source has no answers for this place and says so, as FindTreatment does with
	 * {@code "services": null} for health centers and prescribers.
	 */
	EMPTY,

	/** The file carries no checklist for this row: it says nothing about services. */
	ABSENT,

	/**
	 * What the codes mean is stated beside them, fact by fact, as in an export of what
	 * several lists say together: they are kept to be found by and prove nothing more.
	 */
	STATED

}
