package org.openhaven.search.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as it was sent. Its message names the kind only,
 * never what was given: messages end in logs, and what a person looks for is nobody's
 * business.
 */
public final class InvalidRequestException extends RuntimeException {

	private final Kind kind;

	private final String detail;

	private final @Nullable String parameter;

	private final @Nullable String given;

	private final List<String> accepted;

	private final List<String> alike;

	InvalidRequestException(Kind kind, String detail, @Nullable String parameter, @Nullable String given,
			List<String> accepted, List<String> alike) {
		super(kind.name(), null, false, false);
		this.kind = kind;
		this.detail = detail;
		this.parameter = parameter;
		this.given = given;
		this.accepted = List.copyOf(accepted);
		this.alike = List.copyOf(alike);
	}

	/** What can be wrong. */
	public enum Kind {

		/** The request as a whole is no list of parameters. */
		MALFORMED,

		/** A parameter that the operation does not know. */
		UNKNOWN_PARAMETER,

		/** A parameter given again that may be given once. */
		REPEATED_PARAMETER,

		/** A value that its parameter does not take. */
		INVALID_PARAMETER,

		/** Two parameters that contradict each other. */
		CONFLICTING_PARAMETERS

	}

	/**
	 * What is wrong.
	 * @return the kind
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * What is wrong and what to do, in English.
	 * @return a sentence
	 */
	public String detail() {
		return this.detail;
	}

	/**
	 * The parameter at fault.
	 * @return its name as given, null if none is at fault alone
	 */
	public @Nullable String parameter() {
		return this.parameter;
	}

	/**
	 * The value at fault.
	 * @return as given, null if no value is at fault
	 */
	public @Nullable String given() {
		return this.given;
	}

	/**
	 * What would be accepted.
	 * @return values, or short descriptions of them
	 */
	public List<String> accepted() {
		return this.accepted;
	}

	/**
	 * What was probably meant.
	 * @return accepted values that look like the given one, nearest first
	 */
	public List<String> alike() {
		return this.alike;
	}

}
