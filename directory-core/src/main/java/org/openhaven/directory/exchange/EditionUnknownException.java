package org.openhaven.directory.exchange;

/** Neither the files nor the person who imports them tell which date they speak of. */
public class EditionUnknownException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EditionUnknownException(String source) {
		super("Neither workbook nor file name tells of which date this list of " + source
				+ " speaks: give it with --edition, for example --edition 2022-01-01");
	}

}
