package org.openhaven.directory.exchange.sync;

import java.nio.file.Path;

/** Where the pages of a feed come from. */
public interface PageSource {

	/**
	 * Says which feed it is, so that one sweep never mixes two.
	 * @return for example the server's address
	 */
	String name();

	/**
	 * Fetches one page, once.
	 * @param page from 1
	 * @param pageSize rows that are asked for; the server may give fewer
	 * @param target file for the page as it came; may be half-written after an exception
	 * @throws PageUnavailableException if it may be had later
	 * @throws SweepRefusedException if waiting does not help
	 */
	void fetch(int page, int pageSize, Path target);

}
