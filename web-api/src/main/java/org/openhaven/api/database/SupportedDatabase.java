package org.openhaven.api.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Looks at the server behind a MySQL address before anything is written there: MariaDB
 * answers to the same address and has no JSON, collations and checks like MySQL's.
 */
@Component
@Profile("mysql")
class SupportedDatabase implements BeanPostProcessor {

	private static final int MAJOR = 8;

	private static final int MINOR = 4;

	@Override
	public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof DataSource database) {
			check(database, name);
		}
		return bean;
	}

	private static void check(DataSource database, String name) {
		try (Connection connection = database.getConnection()) {
			DatabaseMetaData server = connection.getMetaData();
			String version = server.getDatabaseProductVersion();
			if (version.contains("MariaDB")) {
				throw new DatabaseUnsupportedException("MariaDB (" + version + ")");
			}
			if (isTooOld(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion())) {
				throw new DatabaseUnsupportedException("MySQL " + version);
			}
		}
		catch (SQLException ex) {
			throw new BeanCreationException(name, "The database cannot be reached", ex);
		}
	}

	static boolean isTooOld(int major, int minor) {
		return major < MAJOR || (major == MAJOR && minor < MINOR);
	}

}
