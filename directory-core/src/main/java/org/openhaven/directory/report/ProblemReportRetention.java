package org.openhaven.directory.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.openhaven.directory.storage.InstantColumn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes old reports, read or not: what was wrong half a year ago says little, and what
 * people wrote by mistake shall not stay.
 */
@Component
public class ProblemReportRetention {

	private final JdbcClient database;

	private final Clock clock;

	private final Duration keep;

	ProblemReportRetention(JdbcClient database, Clock clock, @Value("${haven.reports.keep:180d}") Duration keep) {
		this.database = database;
		this.clock = clock;
		this.keep = keep;
	}

	/**
	 * Deletes what was first told longer ago than {@code haven.reports.keep}.
	 * @return how many reports were deleted
	 */
	@Transactional
	public int deleteOld() {
		Instant before = this.clock.instant().minus(this.keep);
		return this.database.sql("delete from problem_report where reported_at < ?")
			.param(InstantColumn.of(before))
			.update();
	}

}
