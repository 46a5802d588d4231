package org.openhaven.api.problem;

import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Logs what went wrong inside Haven: classes and lines of code, never messages, because a
 * message may hold a parameter or an SQL statement with its values.
 */
final class Faults {

	private static final Logger LOGGER = LoggerFactory.getLogger(Faults.class);

	private static final int DEEPEST_CAUSE = 8;

	private static final int MOST_FRAMES = 30;

	private Faults() {
	}

	/**
	 * Writes one log entry; a line where what is needed is away, because the place in the
	 * code from which it was missed says nothing.
	 * @param correlationId the id that the answer tells
	 * @param fault what was thrown
	 */
	static void log(String correlationId, Throwable fault) {
		if (Problems.of(fault).type() == ProblemType.UNAVAILABLE) {
			LOGGER.warn("Request {} was put off, because what it needs is away: {}", correlationId,
					deepest(fault).getClass().getName());
		}
		else {
			LOGGER.error("Request {} failed: {}", correlationId, trace(fault));
		}
	}

	/** Whether nobody waits for the answer any more, which is nobody's fault. */
	static boolean isClientGone(Throwable thrown) {
		return thrown instanceof ClientAbortException || DisconnectedClientHelper.isClientDisconnectedException(thrown);
	}

	private static Throwable deepest(Throwable fault) {
		Throwable current = fault;
		for (int depth = 0; current.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
			current = current.getCause();
		}
		return current;
	}

	static String trace(Throwable fault) {
		StringBuilder text = new StringBuilder();
		Throwable current = fault;
		for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++) {
			text.append((depth == 0) ? "" : "\ncaused by ").append(current.getClass().getName());
			appendFrames(text, current.getStackTrace());
			current = current.getCause();
		}
		return text.toString();
	}

	private static void appendFrames(StringBuilder text, StackTraceElement[] frames) {
		for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
			text.append("\n\tat ").append(frames[i]);
		}
	}

}
