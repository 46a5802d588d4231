package org.openhaven.directory.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingChanged;
import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.JsonColumn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down and tells the history of listings. An entry is written in the transaction
 * of its change, together with the others of that transaction.
 */
@Component
public class Histories {

	private static final Set<String> TELLING_PLACE = Set.of("location", "address.street", "address.unit",
			"address.postalCode", "problems", "description", "unknown", "attributes");

	private final EntityManager entities;

	private final JdbcTemplate database;

	Histories(EntityManager entities, JdbcTemplate database) {
		this.entities = entities;
		this.database = database;
	}

	/**
	 * The history of a listing.
	 * @param facility whose
	 * @return newest entry first
	 */
	@Transactional(readOnly = true)
	public List<HistoryEntry> findEntries(FacilityId facility) {
		return this.database.query("select * from history_entry where facility_id = ? order by version desc",
				(row, number) -> entry(row), facility.value());
	}

	/**
	 * What one listing says otherwise than another, who says it and when left aside.
	 * @param before one
	 * @param after the other
	 * @return the differing fields by name
	 */
	public static List<FieldChange> difference(Listing before, Listing after) {
		return new ListingDifference(before, after).fields();
	}

	/**
	 * Forgets where the place lies: its street, postal code and point, and the texts that
	 * may repeat them, in all entries so far. For a place that now wants only its town to
	 * be known.
	 */
	private void conceal(FacilityId facility) {
		for (HistoryEntry entry : findEntries(facility)) {
			List<FieldChange> kept = entry.fields().stream().filter((field) -> !tellsPlace(field.field())).toList();
			if (kept.size() < entry.fields().size()) {
				this.database.update("update history_entry set fields = ? where facility_id = ? and version = ?",
						JsonColumn.write(kept), facility.value(), entry.version());
			}
		}
	}

	@EventListener
	void on(ListingChanged change) {
		Listing after = change.after();
		if (after == null) {
			return;
		}
		Listing before = change.before();
		List<FieldChange> fields = (before != null) ? difference(before, after) : List.of();
		if (before != null && after.address().visibility() == AddressVisibility.CITY) {
			if (before.address().visibility() != AddressVisibility.CITY) {
				conceal(change.facility());
			}
			fields = fields.stream().filter((field) -> !tellsPlace(field.field())).toList();
		}
		if (before == null || !fields.isEmpty()) {
			pending().add(new HistoryEntry(change.facility(), change.version(), before == null, change.at(),
					change.cause(), fields));
		}
	}

	private static boolean tellsPlace(String field) {
		return TELLING_PLACE.contains(field) || field.endsWith(".attributes");
	}

	private Pending pending() {
		for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
			if (other instanceof Pending pending) {
				return pending;
			}
		}
		Pending pending = new Pending();
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	private static @Nullable Object[] columns(HistoryEntry entry) {
		ChangeCause cause = entry.cause();
		ChangeCause.Imported imported = (cause instanceof ChangeCause.Imported given) ? given : null;
		ChangeCause.Stated stated = (cause instanceof ChangeCause.Stated given) ? given : null;
		ChangeCause.Rederived rederived = (cause instanceof ChangeCause.Rederived given) ? given : null;
		return new @Nullable Object[] { entry.facility().value(), entry.version(), entry.added() ? "added" : "changed",
				InstantColumn.of(entry.at()), (imported != null) ? imported.source() : null,
				(imported != null) ? imported.edition() : null, (stated != null) ? stated.account() : null,
				(stated != null) ? stated.role() : null, (rederived != null) ? rederived.reason() : null,
				JsonColumn.write(entry.fields()) };
	}

	private static HistoryEntry entry(ResultSet row) throws SQLException {
		return new HistoryEntry(new FacilityId(row.getString("facility_id")), row.getLong("version"),
				"added".equals(row.getString("kind")),
				row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), cause(row),
				List.of(JsonColumn.read(row.getString("fields"), FieldChange[].class)));
	}

	private static ChangeCause cause(ResultSet row) throws SQLException {
		if (row.getString("source") != null) {
			return new ChangeCause.Imported(row.getString("source"), row.getObject("edition", LocalDate.class));
		}
		if (row.getString("account_id") != null) {
			return new ChangeCause.Stated(row.getString("account_id"), row.getString("role"));
		}
		return new ChangeCause.Rederived(row.getString("reason"));
	}

	/** Entries of one transaction, written in one batch after the listings themselves. */
	private final class Pending implements TransactionSynchronization {

		private final List<HistoryEntry> entries = new ArrayList<>();

		private void add(HistoryEntry entry) {
			this.entries.add(entry);
		}

		// Before the change log, whose counter row is the last that a transaction takes.
		@Override
		public int getOrder() {
			return 0;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			// Rows refer to facilities that may still wait in the session.
			Histories.this.entities.flush();
			List<@Nullable Object[]> rows = new ArrayList<>();
			this.entries.forEach((entry) -> rows.add(columns(entry)));
			Histories.this.database.batchUpdate(
					"""
							insert into history_entry (facility_id, version, kind, changed_at, source, edition, account_id, role,
							reason, fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
							""",
					rows);
		}

	}

}
