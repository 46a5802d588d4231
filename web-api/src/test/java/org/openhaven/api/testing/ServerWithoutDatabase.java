package org.openhaven.api.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;

/**
 * The outermost layers as they are served, with no database: problems, security and
 * access log. Tests add the feature that they look at.
 */
@EnableAutoConfiguration(
		exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
				DataJpaRepositoriesAutoConfiguration.class, FlywayAutoConfiguration.class },
		excludeName = { "org.openhaven.directory.DirectoryAutoConfiguration",
				"org.openhaven.search.SearchAutoConfiguration", "org.openhaven.finder.FinderAutoConfiguration" })
@ComponentScan({ "org.openhaven.api.problem", "org.openhaven.api.security", "org.openhaven.api.access",
		"org.openhaven.api.language", "org.openhaven.api.health" })
public class ServerWithoutDatabase {

	/** The port is known once the server runs, when a test asks for this. */
	@Bean
	@Lazy
	Api api(@Value("${local.server.port}") int port) {
		return new Api(port);
	}

}
