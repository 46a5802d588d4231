package org.openhaven.directory.exchange;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.storage.Digest;
import org.openhaven.directory.storage.JsonColumn;
import org.openhaven.directory.storage.NewFile;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Writes everything into one archive while the directory is in use: all tables are read
 * in one transaction that sees the database as it was at its beginning. Made-up
 * facilities are left out. The file appears whole or not at all.
 */
@Component
public class Backups {

	/** Of H2, where a repeatable read may still see new rows. Source: H2, JDBC driver. */
	private static final int H2_SNAPSHOT = 6;

	private final DataSource database;

	private final Clock clock;

	Backups(DataSource database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Writes a backup.
	 * @param file where to; replaced if it is there
	 * @param progress told about tables
	 * @return how many rows were written
	 * @throws java.io.UncheckedIOException if the file cannot be written
	 */
	public long write(Path file, Progress progress) {
		long[] rows = { 0 };
		NewFile.writeBytes(file, (stream) -> {
			try (ZipOutputStream zip = new ZipOutputStream(stream)) {
				rows[0] = snapshot(zip, progress);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("The database could not be read to its end", ex);
			}
		});
		return rows[0];
	}

	private long snapshot(ZipOutputStream zip, Progress progress) throws IOException, SQLException {
		try (Connection connection = this.database.getConnection()) {
			boolean embedded = isH2(connection);
			int isolation = connection.getTransactionIsolation();
			connection.setTransactionIsolation(embedded ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			try {
				lazily(connection, embedded, true);
				return tables(connection, zip, progress, embedded);
			}
			finally {
				lazily(connection, embedded, false);
				connection.rollback();
				connection.setAutoCommit(true);
				connection.setTransactionIsolation(isolation);
			}
		}
	}

	static boolean isH2(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT).contains("h2");
	}

	/** H2 gathers whole results before it gives the first row, unless told otherwise. */
	private static void lazily(Connection connection, boolean embedded, boolean lazy) throws SQLException {
		if (embedded) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("set lazy_query_execution " + (lazy ? 1 : 0));
			}
		}
	}

	private long tables(Connection connection, ZipOutputStream zip, Progress progress, boolean embedded)
			throws IOException, SQLException {
		Map<String, Archive.Content> contents = new TreeMap<>();
		long rows = 0;
		int done = 0;
		for (Archive.Table table : Archive.TABLES) {
			zip.putNextEntry(new ZipEntry(table.file()));
			Archive.Content content = table(connection, table, zip, embedded);
			zip.closeEntry();
			contents.put(table.name(), content);
			rows += content.rows();
			progress.at("tables", ++done, Archive.TABLES.size());
		}
		zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
		zip.write(JsonColumn
			.write(new Archive.Manifest(Archive.FORMAT, Archive.VERSION, schema(connection),
					this.clock.instant().toString(), contents))
			.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		return rows;
	}

	static String schema(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet newest = statement.executeQuery(
						"select version from flyway_schema_history where success = true and version is not null order by installed_rank desc")) {
			return newest.next() ? newest.getString(1) : "0";
		}
	}

	private static Archive.Content table(Connection connection, Archive.Table table, OutputStream zip, boolean embedded)
			throws IOException, SQLException {
		MessageDigest digest = Digest.sha256();
		BufferedWriter lines = new BufferedWriter(
				new OutputStreamWriter(new DigestOutputStream(new Unclosed(zip), digest), StandardCharsets.UTF_8));
		long count = 0;
		try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY,
				ResultSet.CONCUR_READ_ONLY)) {
			statement.setFetchSize(embedded ? 100 : Integer.MIN_VALUE);
			try (ResultSet rows = statement.executeQuery(table.query())) {
				while (rows.next()) {
					lines.write(JsonColumn.write(row(rows)));
					lines.write('\n');
					count++;
				}
			}
		}
		lines.flush();
		return new Archive.Content(count, HexFormat.of().formatHex(digest.digest()));
	}

	private static Map<String, @Nullable Object> row(ResultSet rows) throws SQLException {
		ResultSetMetaData columns = rows.getMetaData();
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			String name = JdbcUtils.lookupColumnName(columns, i).toLowerCase(Locale.ROOT);
			row.put(name, value(rows, i, columns.getColumnType(i)));
		}
		return row;
	}

	private static @Nullable Object value(ResultSet rows, int column, int type) throws SQLException {
		if (rows.getObject(column) == null) {
			return null;
		}
		return switch (type) {
			case Types.BOOLEAN, Types.BIT, Types.TINYINT -> rows.getBoolean(column);
			case Types.INTEGER, Types.BIGINT -> rows.getLong(column);
			case Types.DATE -> rows.getObject(column, LocalDate.class).toString();
			case Types.TIMESTAMP -> rows.getObject(column, LocalDateTime.class).toString();
			default -> rows.getString(column);
		};
	}

	/** A part of the zip, whose end is not the zip's end. */
	private static final class Unclosed extends FilterOutputStream {

		private Unclosed(OutputStream zip) {
			super(zip);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
