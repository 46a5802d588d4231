package org.openhaven.directory.changelog;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.openhaven.directory.facility.ListingChanged;
import org.openhaven.directory.storage.InstantColumn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to the feed what a transaction has changed. The counter row is taken last,
 * after the flush, and held until the commit; so whoever holds it is the next to commit,
 * and numbers become visible in their order. Numbers of the database's own sequence would
 * be given before the commit, and 11 could be seen before 10.
 */
@Component
class ChangeLog {

	/** The counter row is held while the database syncs: few listings, short waits. */
	static final int MAX_LISTINGS = 200;

	private final EntityManager entities;

	private final JdbcTemplate database;

	private final ApplicationEventPublisher events;

	ChangeLog(EntityManager entities, JdbcTemplate database, ApplicationEventPublisher events) {
		this.entities = entities;
		this.database = database;
		this.events = events;
	}

	@EventListener
	void on(ListingChanged change) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Listing " + change.facility() + " changed outside of a transaction");
		}
		pending().add(change);
	}

	private Pending pending() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Pending.class::isInstance)
			.map(Pending.class::cast)
			.findFirst()
			.orElseGet(this::register);
	}

	private Pending register() {
		Pending pending = new Pending();
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	private long append(List<ListingChanged> changes) {
		this.entities.flush();
		this.database.update("update change_counter set n = n + ? where id = 1", changes.size());
		Long last = this.database.queryForObject("select n from change_counter where id = 1", Long.class);
		if (last == null) {
			throw new IllegalStateException("The counter of changes is gone");
		}
		List<Object[]> rows = new ArrayList<>();
		long position = last - changes.size();
		for (ListingChanged change : changes) {
			rows.add(new Object[] { ++position, change.facility().value(), change.version(),
					InstantColumn.of(change.at()) });
		}
		this.database.batchUpdate(
				"insert into change_log (position, facility_id, version, changed_at) values (?, ?, ?, ?)", rows);
		return last;
	}

	/** What one transaction has changed so far. */
	private final class Pending implements TransactionSynchronization {

		private final List<ListingChanged> changes = new ArrayList<>();

		private long lastPosition;

		private void add(ListingChanged change) {
			if (this.changes.size() == MAX_LISTINGS) {
				throw new IllegalStateException(
						"A transaction changes at most " + MAX_LISTINGS + " listings: divide the work");
			}
			this.changes.add(change);
		}

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.lastPosition = append(this.changes);
		}

		@Override
		public void afterCommit() {
			ChangeLog.this.events.publishEvent(new ChangesCommitted(this.lastPosition));
		}

	}

}
