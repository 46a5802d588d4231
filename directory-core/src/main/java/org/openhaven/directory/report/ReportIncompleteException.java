package org.openhaven.directory.report;

/** A report lacks the words without which nobody could act on it. */
public class ReportIncompleteException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String part;

	ReportIncompleteException(String part) {
		super("A report of this kind needs a " + part);
		this.part = part;
	}

	/**
	 * What is lacking.
	 * @return {@code text}, {@code name} or {@code town}
	 */
	public String part() {
		return this.part;
	}

}
