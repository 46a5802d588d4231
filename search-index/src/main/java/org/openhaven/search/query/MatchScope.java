package org.openhaven.search.query;

/** What the asked care is known of. */
public enum MatchScope {

	/** One service of the facility, by facts of its own. */
	SERVICE("service"),
	/** The facility as a whole. */
	FACILITY("facility");

	private final String value;

	MatchScope(String value) {
		this.value = value;
	}

	/**
	 * The word of the contract.
	 * @return {@code service} or {@code facility}
	 */
	public String value() {
		return this.value;
	}

}
