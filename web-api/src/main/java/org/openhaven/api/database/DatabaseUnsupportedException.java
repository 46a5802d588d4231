package org.openhaven.api.database;

/** Haven does not run on this database. The message says on which it does. */
public class DatabaseUnsupportedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names what is there and what is wanted.
	 * @param what the server or address found
	 */
	public DatabaseUnsupportedException(String what) {
		super("SPRING_DATASOURCE_URL leads to " + what + ". Haven runs on MySQL 8.4 or newer, or without that setting"
				+ " on its embedded database");
	}

}
