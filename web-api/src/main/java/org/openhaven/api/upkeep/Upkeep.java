package org.openhaven.api.upkeep;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.directory.changelog.ChangeLogRetention;
import org.openhaven.directory.report.ProblemReportRetention;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.sync.IndexCheck;
import org.openhaven.search.sync.Progress;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.scheduling.annotation.Scheduled;

/** Daily work. Done by every node; doing it twice does no harm. */
class Upkeep {

	private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

	private static final int HOURS_BETWEEN = 24;

	private final ChangeLogRetention changes;

	private final ProblemReportRetention reports;

	private final SearchIndex index;

	private final Counter repaired;

	Upkeep(ChangeLogRetention changes, ProblemReportRetention reports, SearchIndex index, MeterRegistry metrics) {
		this.changes = changes;
		this.reports = reports;
		this.index = index;
		this.repaired = Counter.builder("haven.index.repaired")
			.description("Listings that the index held otherwise than the directory, and that were put right")
			.register(metrics);
	}

	/** Followers of the feed that come later than that start from all listings again. */
	@Scheduled(initialDelay = 1, fixedDelay = HOURS_BETWEEN, timeUnit = TimeUnit.HOURS)
	void forgetOldChanges() {
		int dropped = this.changes.dropSuperseded();
		if (dropped > 0) {
			LOG.info("{} old entries of the change log were dropped", dropped);
		}
	}

	/** Also those that no moderator has read: they may tell of people. */
	@Scheduled(initialDelay = 1, fixedDelay = HOURS_BETWEEN, timeUnit = TimeUnit.HOURS)
	void forgetOldReports() {
		int deleted = this.reports.deleteOld();
		if (deleted > 0) {
			LOG.info("{} old problem reports were deleted", deleted);
		}
	}

	/** What is wrong is put right, listing by listing. */
	@Scheduled(initialDelay = 2, fixedDelay = HOURS_BETWEEN, timeUnit = TimeUnit.HOURS)
	void compareIndex() {
		try {
			IndexCheck check = this.index.check(Progress.SILENT);
			if (!check.differences().isEmpty()) {
				LOG.warn("The index held {} listings otherwise than the directory; they are put right",
						check.differences().size());
				this.index.repair(check);
				this.repaired.increment(check.differences().size());
			}
		}
		catch (SearchUnavailableException ex) {
			LOG.info("The index is not compared with the directory now: {}", ex.getMessage());
		}
	}

}
