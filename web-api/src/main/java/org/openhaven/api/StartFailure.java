package org.openhaven.api;

import java.sql.SQLException;

import org.openhaven.api.instance.FolderInUseException;

import org.springframework.boot.web.server.PortInUseException;

/**
 * The last line of a start that failed: what is wrong and what to do, without a stack
 * trace.
 */
final class StartFailure {

	private StartFailure() {
	}

	static String lastLine(Throwable failure) {
		Throwable root = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PortInUseException port) {
				return "Port " + port.getPort() + " is taken. Stop the program that uses it, or choose another with"
						+ " SERVER_PORT (pages) or MANAGEMENT_SERVER_PORT (health and metrics)";
			}
			if (cause instanceof FolderInUseException) {
				return String.valueOf(cause.getMessage());
			}
			if (cause instanceof SQLException) {
				return "The database cannot be used: " + firstLine(cause)
						+ ". Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD";
			}
			root = cause;
		}
		return "Haven could not start: " + firstLine(root);
	}

	private static String firstLine(Throwable failure) {
		return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(failure.getClass().getName());
	}

}
