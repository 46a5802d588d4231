package org.openhaven.directory.exchange.read;

/**
 * Something about a row or a file that a person should know and that stops nothing.
 *
 * @param field the column or field it is about
 * @param given what stood there, at most 200 characters
 * @param message what was made of it, a sentence without its full stop
 */
public record RowNotice(String field, String given, String message) {

	private static final int LONGEST = 200;

	/**
	 * Shortens what was given.
	 */
	public RowNotice {
		given = (given.length() > LONGEST) ? given.substring(0, LONGEST) : given;
	}

}
