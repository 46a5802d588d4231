package org.openhaven.api.problem;

/**
 * Ends a request with a {@link Problem}. Its message names the kind only, never what was
 * given: messages end in logs.
 */
public final class ProblemException extends RuntimeException {

	private final transient Problem problem;

	ProblemException(Problem problem) {
		super(problem.type().title(), null, false, false);
		this.problem = problem;
	}

	/**
	 * What is told.
	 * @return the problem
	 */
	public Problem problem() {
		return this.problem;
	}

}
