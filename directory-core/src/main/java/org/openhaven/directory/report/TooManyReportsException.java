package org.openhaven.directory.report;

/** So many reports wait that no more are taken: nobody could read them. */
public class TooManyReportsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooManyReportsException(int max) {
		super("At most " + max + " reports of this kind wait at a time");
	}

}
