package org.openhaven.search.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.facility.Listings;
import org.openhaven.search.lucene.LuceneIndex;
import org.openhaven.search.query.SearchUnavailableException;

/**
 * The index of a directory, kept in step by a thread of its own. A committed change is
 * found within moments of {@link #wake}, and within {@link #POLL} at the latest. What is
 * applied survives a crash after the next commit, a few seconds later; what came after is
 * applied again from the change log. A listing that cannot be indexed is set aside and
 * stops no other. Safe for use by many threads.
 */
public final class SearchIndex implements Supplier<LuceneIndex>, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

	/** How often the change log is read if nobody wakes the follower. */
	static final Duration POLL = Duration.ofMillis(500);

	private final DirectoryCarrier carrier;

	private final LiveIndex live;

	private final IndexFollower follower;

	/**
	 * An index that is opened by {@link #start}.
	 * @param folder where it lies, made if it is not there
	 * @param feed what changed
	 * @param listings what it looks like now
	 */
	public SearchIndex(Path folder, ChangeFeed feed, Listings listings) {
		this.carrier = new DirectoryCarrier(feed, listings);
		this.live = new LiveIndex(new IndexFolder(folder), this.carrier);
		this.follower = new IndexFollower(this.live, POLL);
	}

	/** Opens the index and follows the directory; returns at once. */
	public void start() {
		this.follower.start();
	}

	/** Tells that something has been committed. */
	public void wake() {
		this.follower.wake();
	}

	/**
	 * The build that answers searches.
	 * @throws SearchUnavailableException if there is none yet
	 */
	@Override
	public LuceneIndex get() {
		return this.live.get();
	}

	/**
	 * How the index stands. Asks the database how much is still to come.
	 * @return a moment's view
	 */
	public IndexStatus status() {
		LiveIndex.Standing standing = this.live.standing();
		long position = shownPosition();
		long behind = this.live.find().isEmpty() ? 0 : Math.max(0, lastPosition(position) - position);
		return new IndexStatus(standing.state(), position, behind, this.carrier.setAside().facilities().size(),
				standing.detail());
	}

	private long shownPosition() {
		return this.live.find().map(LuceneIndex::shownPosition).orElse(0L);
	}

	private long lastPosition(long unknown) {
		try {
			return this.carrier.lastPosition();
		}
		catch (RuntimeException ex) {
			LOG.debug("The change log cannot be read", ex);
			return unknown;
		}
	}

	/**
	 * Waits until a change is found: for reading one's own write.
	 * @param position the position of the change
	 * @param longest how long to wait
	 * @return whether it is found now
	 * @throws InterruptedException if the thread is to stop
	 */
	public boolean await(long position, Duration longest) throws InterruptedException {
		long deadline = System.nanoTime() + longest.toNanos();
		wake();
		while (shownPosition() < position || !this.live.standing().state().answers()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			TimeUnit.MILLISECONDS.sleep(5);
		}
		return true;
	}

	/**
	 * Builds the index anew beside the present one and swaps them. Searches are answered
	 * by the present one meanwhile.
	 * @param progress hears how far it has come
	 * @return listings in the new index
	 */
	public int rebuild(Progress progress) {
		return this.live.rebuild(progress);
	}

	/**
	 * Compares the index with the directory, listing by listing and to the last byte.
	 * @param progress hears how far it has come
	 * @return the differences, after a second look at each of them
	 * @throws SearchUnavailableException if there is no index
	 */
	public IndexCheck check(Progress progress) {
		return new IndexComparison(this.carrier, this.live::upToDate).run(progress);
	}

	/**
	 * Puts right what a check found, but for listings that are set aside.
	 * @param check its result
	 */
	public void repair(IndexCheck check) {
		this.live.apply(check.differences().stream().map(IndexCheck.Difference::facility).toList());
	}

	/** Ends the follower, applies what is committed and closes the index. */
	@Override
	public void close() {
		this.follower.stop();
		this.live.close();
	}

}
