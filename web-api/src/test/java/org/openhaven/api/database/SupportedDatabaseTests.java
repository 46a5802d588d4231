package org.openhaven.api.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupportedDatabaseTests {

	@Test
	void mySqlOfTheLongTermReleaseAndLaterIsTaken() {
		assertThatCode(() -> check(server("8.4.0", 8, 4))).doesNotThrowAnyException();
		assertThatCode(() -> check(server("9.7.4", 9, 7))).doesNotThrowAnyException();
	}

	@Test
	void olderMySqlIsRefused() {
		assertThatExceptionOfType(DatabaseUnsupportedException.class).isThrownBy(() -> check(server("8.0.36", 8, 0)))
			.withMessageContaining("MySQL 8.0.36")
			.withMessageContaining("8.4 or newer");
	}

	@Test
	void mariaDbIsRefusedWhateverItsNumber() {
		assertThatExceptionOfType(DatabaseUnsupportedException.class)
			.isThrownBy(() -> check(server("11.4.5-MariaDB", 11, 4)))
			.withMessageContaining("MariaDB");
	}

	private static void check(DataSource database) {
		new SupportedDatabase().postProcessAfterInitialization(database, "dataSource");
	}

	/** A server that tells its version and can do nothing else. */
	private static DataSource server(String version, int major, int minor) {
		DatabaseMetaData facts = answering(DatabaseMetaData.class, Map.of("getDatabaseProductVersion", version,
				"getDatabaseMajorVersion", major, "getDatabaseMinorVersion", minor));
		Connection connection = answering(Connection.class, Map.of("getMetaData", facts, "close", "nothing"));
		return answering(DataSource.class, Map.of("getConnection", connection));
	}

	private static <T> T answering(Class<T> type, Map<String, Object> answers) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method,
				arguments) -> (method.getReturnType() == void.class) ? null : answers.get(method.getName())));
	}

}
