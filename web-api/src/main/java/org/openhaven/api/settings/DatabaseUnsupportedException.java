package org.openhaven.api.settings;

/** Haven does not run on this database. The message says on which it does. */
public class DatabaseUnsupportedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DatabaseUnsupportedException(String what) {
		super("SPRING_DATASOURCE_URL leads to " + what + ". Haven runs on MySQL 8.4 or newer, or without that setting"
				+ " on its embedded database");
	}

}
