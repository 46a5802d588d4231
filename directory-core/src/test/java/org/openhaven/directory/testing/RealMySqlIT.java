package org.openhaven.directory.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.openhaven.directory.testing.TestDatabase.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class RealMySqlIT {

	@Test
	void serverIsMySqlAndNotMariaDb() throws Exception {
		assertThat(answer("select version()")).doesNotContainIgnoringCase("mariadb")
			.matches("(8\\.[4-9]|9|[1-9][0-9]).*");
	}

	@Test
	void transactionsReadCommittedRows() throws Exception {
		assertThat(answer("select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
	}

	@Test
	void twoFreshDatabasesAreApart() {
		assertThat(TestDatabase.fresh(Kind.MYSQL).url()).isNotEqualTo(TestDatabase.fresh(Kind.MYSQL).url());
	}

	private static String answer(String query) throws Exception {
		try (HikariDataSource database = TestDatabase.fresh(Kind.MYSQL).open();
				Connection connection = database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

}
