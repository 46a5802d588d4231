package org.openhaven.directory.changelog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.openhaven.directory.storage.InstantColumn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drops old entries of the feed that a later change of the same listing has superseded.
 * Gaps then show only before {@link ChangeFeed}'s oldest position.
 */
@Component
public class ChangeLogRetention {

	private final JdbcClient database;

	private final Clock clock;

	private final Duration keep;

	ChangeLogRetention(JdbcClient database, Clock clock, @Value("${haven.changes.keep:400d}") Duration keep) {
		this.database = database;
		this.clock = clock;
		this.keep = keep;
	}

	/**
	 * Drops what is older than {@code haven.changes.keep} and superseded.
	 * @return how many entries were dropped
	 */
	@Transactional
	public int dropSuperseded() {
		Instant before = this.clock.instant().minus(this.keep);
		Long last = this.database.sql("""
				select max(c.position) from change_log c where c.changed_at < ? and exists
				(select 1 from change_log later where later.facility_id = c.facility_id and later.position > c.position)
				""").param(InstantColumn.of(before)).query(Long.class).optional().orElse(null);
		if (last == null) {
			return 0;
		}
		this.database.sql("update change_counter set dropped = ? where id = 1 and dropped < ?")
			.params(last, last)
			.update();
		return this.database.sql("delete from change_log where position <= ? and changed_at < ?")
			.params(last, InstantColumn.of(before))
			.update();
	}

}
