package org.openhaven.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.Map;

import org.openhaven.api.instance.FolderInUseException;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The last line of a start that failed: what is wrong and what to do, without a stack
 * trace.
 */
final class StartFailure {

	private static final Map<Class<?>, String> TAKEN = Map.of(Duration.class, "a time such as 24h, 90m or PT24H",
			Period.class, "a period such as 24m, 730d or P24M", int.class, "a whole number", boolean.class,
			"true or false");

	private StartFailure() {
	}

	static String lastLine(Throwable failure) {
		Throwable root = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PortInUseException port) {
				return "Port " + port.getPort() + " is taken. Stop the program that uses it, or choose another with"
						+ " SERVER_PORT (pages) or MANAGEMENT_SERVER_PORT (health and metrics)";
			}
			if (cause instanceof BindException setting) {
				return ofSetting(setting);
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

	/** The setting by name, and what it takes. */
	private static String ofSetting(BindException failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String said = firstLine(root);
		if (said.contains(" takes ")) {
			return "A setting cannot be used: " + said;
		}
		Class<?> type = failure.getTarget().getType().resolve(Object.class);
		String accepted = TAKEN.getOrDefault(type, "a value of another kind");
		return "The setting " + failure.getName() + " cannot be used: it takes " + accepted + " (" + said + ")";
	}

	private static String firstLine(Throwable failure) {
		return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(failure.getClass().getName());
	}

}
