package org.openhaven.api.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in a database, without what every installation makes up itself: ids, slugs
 * with an id in them, instants. Two directories that say the same are equal.
 *
 * @param listings what is listed for each record of a source, field by field
 * @param places keys of the records that stand under one facility
 * @param runs what the imports counted
 * @param counts rows of each table
 */
record StoredDirectory(Map<String, String> listings, List<String> places, List<String> runs, Map<String, Long> counts) {

	private static final List<String> TABLES = List.of("facility", "organization", "source_record", "sighting",
			"history_entry", "change_log", "proposal");

	static StoredDirectory read(Connection database) throws SQLException {
		try (Statement statement = database.createStatement()) {
			Map<String, String> listings = new TreeMap<>();
			Map<String, StringBuilder> places = new TreeMap<>();
			try (ResultSet rows = statement.executeQuery("""
					select r.source, r.record_key, f.id, f.organization_id, r.edition_first, r.edition_last,
					r.missing_since, r.content_hash, f.version, f.slug, f.listing, r.statement
					from source_record r join facility f on f.id = r.facility_id order by r.source, r.record_key
					""")) {
				while (rows.next()) {
					String record = rows.getString(1) + "|" + rows.getString(2);
					StringBuilder said = new StringBuilder();
					for (int column = 5; column <= 12; column++) {
						said.append(rows.getString(column)).append('\n');
					}
					listings.put(record,
							said.toString()
								.replace(rows.getString(3), "ID")
								.replace(rows.getString(4), "ORGANIZATION"));
					places.computeIfAbsent(rows.getString(3), (id) -> new StringBuilder()).append(record).append(' ');
				}
			}
			return new StoredDirectory(listings,
					places.values().stream().map(StringBuilder::toString).sorted().toList(), runs(statement),
					counts(statement));
		}
	}

	private static List<String> runs(Statement statement) throws SQLException {
		List<String> runs = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("""
				select source, edition, state, rows_done, added, changed, unchanged, missing, merged, rejected
				from import_run order by id
				""")) {
			while (rows.next()) {
				StringBuilder run = new StringBuilder();
				for (int column = 1; column <= 10; column++) {
					run.append(rows.getString(column)).append(' ');
				}
				runs.add(run.toString());
			}
		}
		return runs;
	}

	private static Map<String, Long> counts(Statement statement) throws SQLException {
		Map<String, Long> counts = new TreeMap<>();
		for (String table : TABLES) {
			try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
				row.next();
				counts.put(table, row.getLong(1));
			}
		}
		return counts;
	}

}
