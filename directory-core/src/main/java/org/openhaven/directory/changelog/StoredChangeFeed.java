package org.openhaven.directory.changelog;

import java.util.List;
import java.util.function.Supplier;

import org.openhaven.directory.facility.FacilityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The feed as it lies in the database. */
@Component
class StoredChangeFeed implements ChangeFeed {

	private final JdbcClient database;

	private final TransactionTemplate fresh;

	StoredChangeFeed(JdbcClient database, PlatformTransactionManager transactions) {
		this.database = database;
		this.fresh = new TransactionTemplate(transactions);
		this.fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.fresh.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		this.fresh.setReadOnly(true);
	}

	@Override
	public List<Change> findChangesAfter(long position, int limit) {
		return read(() -> {
			long dropped = droppedUpTo();
			if (position < dropped) {
				throw new FeedPositionGoneException(position, dropped + 1);
			}
			return this.database.sql(
					"select position, facility_id, version from change_log where position > ? order by position limit ?")
				.params(position, limit)
				.query((row, number) -> new Change(row.getLong(1), new FacilityId(row.getString(2)), row.getLong(3)))
				.list();
		});
	}

	@Override
	public long lastPosition() {
		return read(this::counter);
	}

	@Override
	public String feedId() {
		return read(
				() -> this.database.sql("select feed from change_counter where id = 1").query(String.class).single());
	}

	private long counter() {
		return this.database.sql("select n from change_counter where id = 1").query(Long.class).single();
	}

	private long droppedUpTo() {
		return this.database.sql("select dropped from change_counter where id = 1").query(Long.class).single();
	}

	private <T> T read(Supplier<T> query) {
		return this.fresh.execute((status) -> query.get());
	}

}
