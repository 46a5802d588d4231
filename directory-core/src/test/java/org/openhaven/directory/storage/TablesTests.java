package org.openhaven.directory.storage;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything the database can hold is about places and those who speak for them. A new
 * table is added here by whoever can say that it tells nothing of people who look for
 * care.
 */
@DirectoryTest
class TablesTests {

	@Autowired
	private JdbcTemplate database;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
	}

	@Test
	void noTableIsAboutPeopleWhoLookForCare() {
		List<String> tables = this.database.queryForList(
				"select lower(table_name) from information_schema.tables where table_schema = schema()", String.class);

		assertThat(tables).containsExactlyInAnyOrder("source", "source_edition", "import_run", "organization",
				"account", "facility", "source_record", "sighting", "statement", "availability_report", "proposal",
				"history_entry", "change_counter", "change_log", "directory_state", "problem_report",
				"flyway_schema_history");
	}

	@Test
	void noColumnHoldsASearchOrWhereARequestCameFrom() {
		List<String> columns = this.database.queryForList(
				"select lower(column_name) from information_schema.columns where table_schema = schema()",
				String.class);

		assertThat(columns).isNotEmpty()
			.noneMatch((column) -> column.matches(".*(query|search|visitor|user_agent|referrer|ip_address|cookie).*"));
	}

}
