package org.openhaven.directory.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An empty database for one test class, of the kind it asks for. Nothing is shared
 * between two of them, so no test has to clean up. The same test on both kinds: one
 * abstract or outer class, one line per kind.
 *
 * <pre class="code">
 * &#64;DynamicPropertySource
 * static void database(DynamicPropertyRegistry properties) {
 * 	TestDatabase.fresh(Kind.MYSQL).register(properties);
 * }
 * </pre>
 *
 * @param kind the product behind the address
 * @param url JDBC address with the parameters that Haven itself uses
 * @param username of a user who may do everything in this database
 * @param password of that user
 */
public record TestDatabase(Kind kind, String url, String username, String password) {

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** The products Haven runs on. */
	public enum Kind {

		/** H2 in memory, in the mode Haven uses it. */
		H2,

		/** A real MySQL server, see {@link RealMySql}. */
		MYSQL

	}

	/**
	 * A new, empty database. For MySQL the server is started if need be; where there is
	 * none the test is aborted, loudly.
	 */
	public static TestDatabase fresh(Kind kind) {
		String name = "haven_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
		return switch (kind) {
			case H2 -> new TestDatabase(kind,
					"jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
							+ ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
					"haven", "");
			case MYSQL -> inMySql(RealMySql.require(), name);
		};
	}

	private static TestDatabase inMySql(RealMySql server, String name) {
		try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password());
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " character set utf8mb4");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create a test database at " + server.url(), ex);
		}
		String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + name;
		return new TestDatabase(Kind.MYSQL, url, server.username(), server.password());
	}

	/** Points Spring's data source at this database. */
	public void register(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", this::url);
		properties.add("spring.datasource.username", this::username);
		properties.add("spring.datasource.password", this::password);
	}

	/**
	 * A pool of four connections that read committed rows, as in the product. The caller
	 * closes it.
	 */
	public HikariDataSource open() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(this.url);
		config.setUsername(this.username);
		config.setPassword(this.password);
		config.setMaximumPoolSize(4);
		config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
		return new HikariDataSource(config);
	}

	/**
	 * Where Flyway finds the migrations of this kind: {@code classpath:db/migration/h2}
	 * or {@code .../mysql}.
	 */
	public String migrations() {
		return "classpath:db/migration/" + this.kind.name().toLowerCase(Locale.ROOT);
	}

}
