package org.openhaven.search.sync;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.directory.changelog.FeedPositionGoneException;
import org.openhaven.search.lucene.IndexUnusableException;

/**
 * The thread that opens an index and keeps it in step with the directory: woken after
 * commits, else looking by itself now and then, and not giving up when something fails.
 */
final class IndexFollower {

	private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private final LiveIndex index;

	private final Duration poll;

	private final Semaphore wakeUp = new Semaphore(0);

	private final Thread thread = new Thread(this::run, "search-index");

	private volatile boolean stopped;

	IndexFollower(LiveIndex index, Duration poll) {
		this.index = index;
		this.poll = poll;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	void wake() {
		this.wakeUp.release();
	}

	/** Ends the thread, and waits a moment for it. */
	void stop() {
		this.stopped = true;
		wake();
		try {
			this.thread.join(AFTER_FAILURE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (!this.stopped) {
			Duration pause = this.poll;
			try {
				step();
			}
			catch (FeedPositionGoneException | IndexUnusableException ex) {
				LOG.warn("The index is built anew: {}", ex.getMessage());
				this.index.discard();
				pause = Duration.ZERO;
			}
			catch (RuntimeException ex) {
				failOrOpenAnew(ex);
				pause = AFTER_FAILURE;
			}
			sleep(pause);
		}
	}

	private void step() {
		if (this.index.find().isEmpty()) {
			this.index.open();
		}
		this.index.follow();
	}

	/**
	 * After a full disk or a lost folder Lucene takes nothing more until it is opened.
	 */
	private void failOrOpenAnew(RuntimeException failure) {
		if (!this.stopped && this.index.isBroken()) {
			LOG.warn("The index can no longer be written and is opened anew: {}", failure.getMessage());
			this.index.release();
		}
		else {
			fail(failure);
		}
	}

	private void fail(RuntimeException failure) {
		if (!this.stopped && this.index.fail(String.valueOf(failure.getMessage()))) {
			Optional<SQLException> away = databaseAway(failure);
			if (away.isPresent()) {
				LOG.warn(
						"The database does not answer; searches go on from the index, which follows when it is back: {}",
						away.get().getMessage());
			}
			else {
				LOG.warn("The index cannot follow the directory, and tries again", failure);
			}
		}
	}

	/** That there is no connection says all; a trace of calls says nothing more. */
	private static Optional<SQLException> databaseAway(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException
					|| cause instanceof SQLRecoverableException) {
				return Optional.of((SQLException) cause);
			}
		}
		return Optional.empty();
	}

	private void sleep(Duration pause) {
		try {
			if (this.wakeUp.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				this.wakeUp.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.stopped = true;
		}
	}

}
