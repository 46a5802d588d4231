package org.openhaven.directory.report;

/** Somebody wrote more than a report holds; the message does not repeat what. */
public class ReportTooLongException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String part;

	private final int max;

	ReportTooLongException(String part, int max) {
		super("The " + part + " of a report has at most " + max + " characters");
		this.part = part;
		this.max = max;
	}

	/**
	 * What is too long.
	 * @return {@code text}, {@code name} or {@code town}
	 */
	public String part() {
		return this.part;
	}

	/**
	 * How much it may hold.
	 * @return in characters (code points)
	 */
	public int max() {
		return this.max;
	}

}
