package org.openhaven.directory.exchange.sync;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A page cannot be had now. The message says why, as the end of "page 3 ...". */
public class PageUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable Duration retryAfter;

	private final boolean unreachable;

	private PageUnavailableException(String reason, @Nullable Duration retryAfter, boolean unreachable) {
		super(reason);
		this.retryAfter = retryAfter;
		this.unreachable = unreachable;
	}

	/**
	 * The server or the way to it did not serve.
	 * @param reason why
	 * @param retryAfter how long the server asks to wait, null if it does not say
	 * @return the exception
	 */
	public static PageUnavailableException of(String reason, @Nullable Duration retryAfter) {
		return new PageUnavailableException(reason, retryAfter, false);
	}

	/**
	 * There is no server at that address, or none that can be reached.
	 * @param reason why
	 * @return the exception
	 */
	public static PageUnavailableException unreachable(String reason) {
		return new PageUnavailableException(reason, null, true);
	}

	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	boolean isUnreachable() {
		return this.unreachable;
	}

}
