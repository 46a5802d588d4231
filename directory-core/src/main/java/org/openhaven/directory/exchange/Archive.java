package org.openhaven.directory.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The form of a backup: a zip with one file of JSON lines per table and, last, the
 * manifest. Rows hold column names and plain values, dates and times in ISO 8601, so that
 * nothing of the database they came from is in them.
 */
final class Archive {

	static final String FORMAT = "haven-backup";

	static final int VERSION = 1;

	static final String MANIFEST = "manifest.json";

	/** What comes before others refer to it. */
	static final List<Table> TABLES = List.of(new Table("source", "name", "name <> 'sample'"),
			new Table("source_edition", "source, edition", "source <> 'sample'"),
			new Table("import_run", "id", "source <> 'sample'"), new Table("account", "id", ""),
			new Table("organization", "id", "id in (select organization_id from facility where sample = false)"),
			new Table("facility", "id", "sample = false"),
			new Table("source_record", "record_key, source", "source <> 'sample'"),
			new Table("sighting", "record_key, source, edition", "source <> 'sample'"),
			new Table("statement", "facility_id, fact_group, kind", ""),
			new Table("availability_report", "facility_id, service, reported_at", ""), new Table("proposal", "id", ""),
			new Table("history_entry", "facility_id, version",
					"facility_id in (select id from facility where sample = false)"),
			new Table("change_log", "position", ""), new Table("change_counter", "id", ""),
			new Table("directory_state", "id", ""), new Table("problem_report", "id",
					"facility_id is null or facility_id in (select id from facility where sample = false)", 3));

	private Archive() {
	}

	/**
	 * What a backup of that schema holds.
	 * @param schema version of the schema it was made of
	 * @return the tables that there were, what comes before others refer to it
	 */
	static List<Table> tablesOf(String schema) {
		int version = Integer.parseInt(schema);
		return TABLES.stream().filter((table) -> table.since() <= version).toList();
	}

	/**
	 * A table that belongs to a backup.
	 *
	 * @param name its name
	 * @param key the columns of its primary key, by which rows are sorted
	 * @param real condition that leaves out what is made up, empty if nothing is
	 * @param since version of the schema that brought it
	 */
	record Table(String name, String key, String real, int since) {

		Table(String name, String key, String real) {
			this(name, key, real, 1);
		}

		String file() {
			return this.name + ".ndjson";
		}

		String query() {
			return "select * from " + this.name + (this.real.isEmpty() ? "" : " where " + this.real) + " order by "
					+ this.key;
		}

	}

	/**
	 * What a backup holds.
	 *
	 * @param format {@link #FORMAT}
	 * @param version {@link #VERSION}
	 * @param schema version of the database's schema
	 * @param createdAt when the backup saw the database
	 * @param tables by name
	 */
	record Manifest(String format, int version, String schema, String createdAt, Map<String, Content> tables) {

		Manifest {
			tables = new TreeMap<>(tables);
		}

	}

	/**
	 * What one file of a backup holds.
	 *
	 * @param rows how many lines
	 * @param sha256 digest of the file's bytes
	 */
	record Content(long rows, String sha256) {
	}

}
