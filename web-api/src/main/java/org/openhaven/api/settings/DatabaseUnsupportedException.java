package org.openhaven.api.settings;

/** Haven does not run on this database. The message says on which it does. */
public class DatabaseUnsupportedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DatabaseUnsupportedException(String what) {
		super("Haven runs on MySQL 8.4 or newer, or on its embedded database where SPRING_DATASOURCE_URL is not set;"
				+ " this is " + what);
	}

}
