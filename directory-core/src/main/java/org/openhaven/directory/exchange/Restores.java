package org.openhaven.directory.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.openhaven.directory.storage.Digest;
import org.openhaven.directory.storage.JsonColumn;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Fills an empty database of either kind from a backup, in one transaction: afterwards it
 * holds the whole backup, or nothing of it. Made-up facilities do not count and are taken
 * out first. The feed of changes goes on under a new name, so that an index built before
 * knows that it has to be built anew.
 */
@Component
public class Restores {

	private static final int ROWS_AT_A_TIME = 200;

	/** If one of these holds anything real, somebody would lose it. */
	private static final List<String> MUST_BE_EMPTY = List.of("account", "proposal", "statement");

	private final DataSource database;

	Restores(DataSource database) {
		this.database = database;
	}

	/**
	 * Restores a backup.
	 * @param file the archive
	 * @param progress told about tables
	 * @return how many rows were restored
	 * @throws ImportRefusedException if the file is no backup, is damaged or of a newer
	 * version, or if the database is not empty; nothing was written
	 */
	public long read(Path file, Progress progress) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			Archive.Manifest manifest = manifest(zip, file);
			verify(zip, manifest, file);
			return fill(zip, manifest, progress);
		}
		catch (IOException ex) {
			throw new ImportRefusedException("The backup " + file + " cannot be read: " + ex.getMessage());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database took nothing of the backup", ex);
		}
	}

	private static Archive.Manifest manifest(ZipFile zip, Path file) throws IOException {
		ZipEntry entry = zip.getEntry(Archive.MANIFEST);
		if (entry == null) {
			throw new ImportRefusedException(file + " is no backup of Haven: it has no " + Archive.MANIFEST);
		}
		try (InputStream content = zip.getInputStream(entry)) {
			Archive.Manifest manifest = JsonColumn
				.read(new String(content.readNBytes(1_000_000), StandardCharsets.UTF_8), Archive.Manifest.class);
			if (!Archive.FORMAT.equals(manifest.format()) || manifest.version() > Archive.VERSION) {
				throw new ImportRefusedException(file + " is of the form " + manifest.format() + " "
						+ manifest.version() + ", this Haven reads " + Archive.FORMAT + " up to " + Archive.VERSION);
			}
			return manifest;
		}
		catch (JacksonException ex) {
			throw new ImportRefusedException(file + " is no backup of Haven: its " + Archive.MANIFEST + " is damaged");
		}
	}

	private static void verify(ZipFile zip, Archive.Manifest manifest, Path file) throws IOException {
		for (Archive.Table table : Archive.tablesOf(manifest.schema())) {
			Archive.Content content = manifest.tables().get(table.name());
			ZipEntry entry = zip.getEntry(table.file());
			if (content == null || entry == null) {
				throw new ImportRefusedException("The backup " + file + " is incomplete: it lacks " + table.file());
			}
			MessageDigest digest = Digest.sha256();
			try (InputStream lines = new DigestInputStream(zip.getInputStream(entry), digest)) {
				lines.transferTo(OutputStream.nullOutputStream());
			}
			if (!HexFormat.of().formatHex(digest.digest()).equals(content.sha256())) {
				throw new ImportRefusedException("The backup " + file + " is damaged: the checksum of " + table.file()
						+ " does not fit. Take another copy");
			}
		}
	}

	private long fill(ZipFile zip, Archive.Manifest manifest, Progress progress) throws IOException, SQLException {
		try (Connection connection = this.database.getConnection()) {
			checkSchema(connection, manifest);
			checkEmpty(connection);
			connection.setAutoCommit(false);
			try {
				clear(connection);
				long rows = 0;
				int done = 0;
				List<Archive.Table> tables = Archive.tablesOf(manifest.schema());
				for (Archive.Table table : tables) {
					rows += table(connection, zip, table);
					progress.at("tables", ++done, tables.size());
				}
				goOn(connection);
				connection.commit();
				return rows;
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	private static void checkSchema(Connection connection, Archive.Manifest manifest) throws SQLException {
		String schema = Backups.schema(connection);
		if (Integer.parseInt(manifest.schema()) > Integer.parseInt(schema)) {
			throw new ImportRefusedException("The backup has schema version " + manifest.schema()
					+ ", this Haven knows " + schema + ": restore it with a newer Haven");
		}
	}

	private static void checkEmpty(Connection connection) throws SQLException {
		List<String> filled = new ArrayList<>();
		for (String table : MUST_BE_EMPTY) {
			if (count(connection, table) > 0) {
				filled.add(table);
			}
		}
		if (count(connection, "facility where sample = false") > 0) {
			filled.add("facility");
		}
		if (!filled.isEmpty()) {
			throw new ImportRefusedException("A backup is restored into an empty database only; here "
					+ String.join(", ", filled) + " hold rows. Give another database or data folder");
		}
	}

	private static long count(Connection connection, String from) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet count = statement.executeQuery("select count(*) from " + from)) {
			count.next();
			return count.getLong(1);
		}
	}

	private static void clear(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (Archive.Table table : Archive.TABLES.reversed()) {
				statement.executeUpdate("delete from " + table.name());
			}
		}
	}

	private static long table(Connection connection, ZipFile zip, Archive.Table table)
			throws IOException, SQLException {
		Map<String, Integer> types = types(connection, table);
		Map<String, String> merged = new LinkedHashMap<>();
		String insert = "insert into " + table.name() + " (" + String.join(", ", types.keySet()) + ") values ("
				+ types.keySet().stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
		long count = 0;
		try (PreparedStatement statement = connection.prepareStatement(insert);
				BufferedReader lines = lines(zip, table)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				bind(statement, JsonColumn.tree(line), types, merged);
				statement.addBatch();
				if (++count % ROWS_AT_A_TIME == 0) {
					statement.executeBatch();
				}
			}
			statement.executeBatch();
		}
		mergeAgain(connection, merged);
		return count;
	}

	private static BufferedReader lines(ZipFile zip, Archive.Table table) throws IOException {
		return new BufferedReader(
				new InputStreamReader(zip.getInputStream(zip.getEntry(table.file())), StandardCharsets.UTF_8));
	}

	/** The table's columns as this database has them. */
	private static Map<String, Integer> types(Connection connection, Archive.Table table) throws SQLException {
		Map<String, Integer> types = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet none = statement.executeQuery("select * from " + table.name() + " where 1 = 0")) {
			for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
				types.put(none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
						none.getMetaData().getColumnType(i));
			}
		}
		return types;
	}

	private static void bind(PreparedStatement statement, JsonNode row, Map<String, Integer> types,
			Map<String, String> merged) throws SQLException {
		int index = 0;
		for (Map.Entry<String, Integer> column : types.entrySet()) {
			index++;
			JsonNode value = row.get(column.getKey());
			if (column.getKey().equals("merged_into") && value != null && !value.isNull()) {
				// The facility that stands may come later: it is named once all are
				// there.
				merged.put(row.get("id").asString(), value.asString());
				value = null;
			}
			if (value == null || value.isNull()) {
				statement.setNull(index, column.getValue());
			}
			else {
				statement.setObject(index, parsed(value, column.getValue()));
			}
		}
	}

	private static Object parsed(JsonNode value, int type) {
		return switch (type) {
			case Types.BOOLEAN, Types.BIT, Types.TINYINT -> value.asBoolean();
			case Types.INTEGER, Types.BIGINT -> value.asLong();
			case Types.DATE -> LocalDate.parse(value.asString());
			case Types.TIMESTAMP -> LocalDateTime.parse(value.asString());
			default -> value.asString();
		};
	}

	private static void mergeAgain(Connection connection, Map<String, String> merged) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("update facility set merged_into = ? where id = ?")) {
			for (Map.Entry<String, String> merge : merged.entrySet()) {
				statement.setString(1, merge.getValue());
				statement.setString(2, merge.getKey());
				statement.addBatch();
			}
			if (!merged.isEmpty()) {
				statement.executeBatch();
			}
		}
	}

	/** Numbers go on after those of the backup, and the feed gets a name of its own. */
	private static void goOn(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (Backups.isH2(connection)) {
				long next = count(connection, "import_run") == 0 ? 1 : newest(connection) + 1;
				statement.execute("alter table import_run alter column id restart with " + next);
			}
		}
		try (PreparedStatement statement = connection.prepareStatement("update change_counter set feed = ?")) {
			statement.setString(1, UUID.randomUUID().toString());
			statement.executeUpdate();
		}
	}

	private static long newest(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet newest = statement.executeQuery("select max(id) from import_run")) {
			newest.next();
			return newest.getLong(1);
		}
	}

}
