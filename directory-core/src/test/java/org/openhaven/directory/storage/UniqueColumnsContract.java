package org.openhaven.directory.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.directory.account.Account;
import org.openhaven.directory.account.Accounts;
import org.openhaven.directory.account.Email;
import org.openhaven.directory.account.Role;
import org.openhaven.directory.organization.Organization;
import org.openhaven.directory.organization.Organizations;
import org.openhaven.directory.source.SourceEdition;
import org.openhaven.directory.source.SourceEditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Awkward texts and instants keep apart, and read back as written, on every database. */
abstract class UniqueColumnsContract {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	/** Alike to a careless collation: case, accents, padding, composition, width. */
	private static final List<String> ALIKE = List.of("jose", "Jose", "JOSE", "jos\u00e9", "jose\u0301", "jose ",
			" jose", "\uff4aose", "jo\u00dfe", "josse", "\uD83C\uDF31", "\uD83C\uDF32", "\u0130", "i", "I", "\u0131");

	@Autowired
	JdbcTemplate database;

	@Autowired
	Accounts accounts;

	@Autowired
	Organizations organizations;

	@Autowired
	SourceEditions editions;

	@Test
	void slugsThatLookAlikeAreDifferent() {
		this.database.update(
				"insert into organization (id, name, provisional, created_at) values ('alike', 'A', true, ?)",
				InstantColumn.of(NOW));

		for (int i = 0; i < ALIKE.size(); i++) {
			this.database.update(
					"insert into facility (id, slug, organization_id, version, lock_version, address_visibility, listed,"
							+ " sample, created_at, updated_at) values (?, ?, 'alike', 1, 1, 'public', true, false, ?, ?)",
					"alike-" + i, ALIKE.get(i), InstantColumn.of(NOW), InstantColumn.of(NOW));
		}

		for (String slug : ALIKE) {
			assertThat(this.database.queryForList("select slug from facility where slug = ?", String.class, slug))
				.containsExactly(slug);
		}
		assertRefused(() -> this.database.update("update facility set slug = 'Jose' where slug = 'JOSE'"));
	}

	@Test
	void keysOfRecordsThatLookAlikeAreDifferent() {
		this.database.update("insert into source (name, format) values ('alike', 'test')");
		this.database.update("insert into source_edition (source, edition, answers) values ('alike', ?, '')",
				LocalDate.of(2022, 1, 1));
		this.database.update(
				"insert into organization (id, name, provisional, created_at) values ('keys', 'K', true, ?)",
				InstantColumn.of(NOW));
		this.database
			.update("insert into facility (id, slug, organization_id, version, lock_version, address_visibility, listed,"
					+ " sample, created_at, updated_at) values ('keys', 'keys', 'keys', 1, 1, 'public', true, false, ?, ?)",
					InstantColumn.of(NOW), InstantColumn.of(NOW));

		for (String key : ALIKE) {
			this.database.update(
					"insert into source_record (source, record_key, facility_id, held, edition_first, edition_last,"
							+ " first_seen_at, last_seen_at, last_run, content_hash, statement)"
							+ " values ('alike', ?, 'keys', false, ?, ?, ?, ?, 1, '', '')",
					key, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1), InstantColumn.of(NOW),
					InstantColumn.of(NOW));
		}

		for (String key : ALIKE) {
			assertThat(this.database.queryForList("select record_key from source_record where record_key in (?, 'x')",
					String.class, key))
				.containsExactly(key);
		}
	}

	@Test
	void addressesThatDifferInCaseAreOneAccount() {
		this.accounts.save(new Account(new Email("Ann.O'Hara@Example.ORG"), Role.OPERATOR, NOW));

		assertThat(this.accounts.findAccount(new Email("ann.o'hara@example.org"))).isPresent();
		assertRefused(() -> this.accounts.save(new Account(new Email("ANN.O'HARA@example.org"), Role.OPERATOR, NOW)));
	}

	@Test
	void addressesThatDifferInAnAccentAreTwoAccounts() {
		this.accounts.save(new Account(new Email("jose@example.org"), Role.OPERATOR, NOW));
		this.accounts.save(new Account(new Email("jos\u00e9@example.org"), Role.OPERATOR, NOW));

		assertThat(this.accounts.findAccount(new Email("JOS\u00c9@example.org")).orElseThrow().email().address())
			.isEqualTo("jos\u00e9@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-08T10:30:00.999999999Z", "2026-03-08T07:30:00Z", "2026-11-01T06:30:00.000001Z",
			"1969-12-31T23:59:59.999999Z", "2038-01-19T03:14:08Z", "2000-02-29T00:00:00Z", "9999-12-31T23:59:59Z" })
	void instantReadsBackToTheMicrosecondWhateverTheZoneOfTheMachine(String text) {
		Instant instant = Instant.parse(text);
		TimeZone zone = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
			String id = this.organizations.save(Organization.provisional("Instant", instant)).getId();

			assertThat(this.organizations.findById(id).orElseThrow().createdAt())
				.isEqualTo(InstantColumn.truncated(instant));
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void dateOfAnEditionIsTheSameWhateverTheZoneOfTheMachine() {
		TimeZone zone = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			this.database.update("insert into source (name, format) values ('dated', 'test')");
			SourceEdition.Id id = new SourceEdition.Id("dated", LocalDate.of(2022, 1, 1));
			this.editions.save(new SourceEdition(id, List.of("payment")));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));

			assertThat(this.editions.findById(id)).isPresent();
			assertThat(this.database.queryForList("select edition from source_edition where source = 'dated'",
					LocalDate.class))
				.containsExactly(LocalDate.of(2022, 1, 1));
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void checksRefuseWhatTheCodeNeverWrites() {
		assertFails(() -> this.database.update("update change_counter set id = 2"));
		assertFails(() -> this.database.update(
				"insert into account (id, email, role, state, created_at, lock_version) values ('x', 'x@y.z', 'boss', 'active', ?, 1)",
				InstantColumn.of(NOW)));
		assertFails(() -> this.database
			.update("insert into facility (id, slug, organization_id, version, lock_version, address_visibility, listed,"
					+ " sample, created_at, updated_at) values ('f', 'f', 'nobody', 1, 1, 'public', true, false, ?, ?)",
					InstantColumn.of(NOW), InstantColumn.of(NOW)));
	}

	private static void assertRefused(Supplier<?> write) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(write::get);
	}

	/** MySQL's error for checks (3819) has no class of its own in Spring. */
	private static void assertFails(Supplier<?> write) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(write::get);
	}

}
