package org.openhaven.api.settings;

import java.util.LinkedHashMap;
import java.util.Map;

import org.openhaven.api.database.DatabaseUnsupportedException;
import org.openhaven.api.instance.DataFolder;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the database by its address: without one the embedded H2 file in the data
 * folder (profile {@code embedded}, reachable from this machine only), with a MySQL
 * address that server (profile {@code mysql}). Everything it sets is a default that any
 * other setting beats, except the data folder, which it makes absolute.
 */
class DatabaseSettings implements EnvironmentPostProcessor, Ordered {

	/**
	 * {@code WRITE_DELAY=0}: without it kill -9 loses committed rows (measured).
	 * {@code LOCK_TIMEOUT} in milliseconds. {@code DB_CLOSE_ON_EXIT=FALSE}: the pool
	 * closes the database, in order, when the application ends.
	 * {@code TRACE_LEVEL_FILE=0}: no file of its own for what fails, with statements in
	 * it; our log tells that.
	 */
	private static final String EMBEDDED_MODE = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE"
			+ ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

	private static final String MYSQL_DRIVER = "spring.datasource.hikari.data-source-properties.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		DataFolder folder = DataFolder.of(environment.getProperty(DataFolder.SETTING));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("havenDataFolder", Map.of(DataFolder.SETTING, folder.path().toString())));
		String url = environment.getProperty("spring.datasource.url", "");
		boolean mysql = url.startsWith("jdbc:mysql:");
		if (!mysql && !url.isBlank() && !url.startsWith("jdbc:h2:")) {
			throw new DatabaseUnsupportedException("an address beginning with '" + scheme(url) + "'");
		}
		environment.addActiveProfile(mysql ? "mysql" : "embedded");
		environment.getPropertySources()
			.addLast(new MapPropertySource("havenDatabase", mysql ? mysql() : embedded(folder)));
	}

	/** Without what follows, where a password may stand. */
	private static String scheme(String url) {
		return url.replaceFirst("^((?:[A-Za-z0-9]+:){0,2}).*", "$1");
	}

	private static Map<String, Object> embedded(DataFolder folder) {
		Map<String, Object> defaults = new LinkedHashMap<>();
		String file = folder.path().resolve("haven").toString().replace('\\', '/');
		defaults.put("spring.datasource.url", "jdbc:h2:file:" + file + EMBEDDED_MODE);
		defaults.put("spring.datasource.username", "haven");
		defaults.put("server.address", "127.0.0.1");
		return defaults;
	}

	/**
	 * Instants travel as UTC whatever zone client and server live in.
	 */
	private static Map<String, Object> mysql() {
		Map<String, Object> defaults = new LinkedHashMap<>();
		defaults.put(MYSQL_DRIVER + "connectionTimeZone", "UTC");
		defaults.put(MYSQL_DRIVER + "forceConnectionTimeZoneToSession", "true");
		return defaults;
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 1;
	}

}
