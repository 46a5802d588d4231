package org.openhaven.api;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhaven.api.database.DatabaseUnsupportedException;
import org.openhaven.api.instance.DataFolderUnusableException;
import org.openhaven.api.instance.FolderInUseException;
import org.openhaven.directory.site.SiteSettingUnusableException;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The last line of a start that failed: what is wrong and what to do, without a stack
 * trace.
 */
final class StartFailure {

	private static final Map<Class<?>, String> TAKEN = Map.of(Duration.class, "a time such as 24h, 90m or PT24H",
			Period.class, "a period such as 24m, 730d or P24M", int.class, "a whole number", Integer.class,
			"a whole number", boolean.class, "true or false");

	private static final String NO_CONNECTION = "08";

	private static final String NOT_AUTHORIZED = "28";

	/** MySQL's number of "Unknown database". Source: MySQL Error Message Reference. */
	private static final int UNKNOWN_DATABASE = 1049;

	/** H2's number of "Database may be already in use". Source: H2's ErrorCode. */
	private static final int OPEN_ELSEWHERE = 90020;

	private StartFailure() {
	}

	static String lastLine(Throwable failure) {
		return explanation(failure).orElseGet(() -> "Haven could not start: " + firstLine(root(failure)));
	}

	/**
	 * What is wrong and what to do, where the failure is one that people can put right;
	 * then they need nothing else. Empty for an error of ours, of which a log needs more.
	 */
	static Optional<String> explanation(Throwable failure) {
		return causes(failure).map(StartFailure::explained)
			.flatMap(Optional::stream)
			.findFirst()
			.or(() -> causes(failure).filter(SQLException.class::isInstance)
				.map(SQLException.class::cast)
				.reduce((outer, inner) -> inner)
				.map(StartFailure::ofTheDatabase));
	}

	private static Optional<String> explained(Throwable cause) {
		return switch (cause) {
			case PortInUseException port ->
				Optional.of("Port " + port.getPort() + " is taken. Stop the program that uses it, or choose another"
						+ " with SERVER_PORT (pages) or MANAGEMENT_SERVER_PORT (health and metrics)");
			case BindException setting -> Optional.of(ofSetting(setting));
			case SiteSettingUnusableException setting -> Optional.of("A setting cannot be used: " + firstLine(setting));
			case FolderInUseException folder -> Optional.of(firstLine(folder));
			case DataFolderUnusableException folder -> Optional.of(firstLine(folder));
			case DatabaseUnsupportedException database -> Optional.of(firstLine(database));
			default -> Optional.empty();
		};
	}

	/** The setting by name, and what it takes. */
	private static String ofSetting(BindException failure) {
		String said = firstLine(root(failure));
		if (said.contains(" takes ")) {
			return "A setting cannot be used: " + said;
		}
		Class<?> type = failure.getTarget().getType().resolve(Object.class);
		String accepted = TAKEN.getOrDefault(type, "a value of another kind");
		return "The setting " + failure.getName() + " cannot be used: it takes " + accepted + " (" + said + ")";
	}

	private static String ofTheDatabase(SQLException cause) {
		String state = Objects.requireNonNullElse(cause.getSQLState(), "");
		if (cause.getErrorCode() == OPEN_ELSEWHERE) {
			return "The database file is open in another program: close it there, then start again";
		}
		if (cause.getErrorCode() == UNKNOWN_DATABASE) {
			return firstLine(cause) + ". Create it (create database NAME character set utf8mb4), or correct"
					+ " SPRING_DATASOURCE_URL";
		}
		if (state.startsWith(NOT_AUTHORIZED)) {
			return "The database refuses the login: " + firstLine(cause)
					+ ". Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD";
		}
		if (state.startsWith(NO_CONNECTION)) {
			return "The database server does not answer (" + firstLine(root(cause))
					+ "). Start it, or correct SPRING_DATASOURCE_URL";
		}
		return "The database cannot be used: " + firstLine(cause)
				+ ". Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD";
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

	private static Throwable root(Throwable failure) {
		return causes(failure).reduce(failure, (outer, inner) -> inner);
	}

	private static String firstLine(Throwable failure) {
		return Objects.requireNonNullElse(failure.getMessage(), "")
			.strip()
			.lines()
			.findFirst()
			.orElse(failure.getClass().getName());
	}

}
