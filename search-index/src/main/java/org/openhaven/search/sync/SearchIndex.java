package org.openhaven.search.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.changelog.FeedPositionGoneException;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listings;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.lucene.IndexEntries;
import org.openhaven.search.lucene.IndexUnusableException;
import org.openhaven.search.lucene.LuceneIndex;
import org.openhaven.search.query.SearchUnavailableException;

/**
 * The index of a directory, kept in step by a thread of its own. A committed change is
 * found within moments of {@link #wake}, and within {@link #POLL} at the latest. What is
 * applied survives a crash after the next commit, a few seconds later; what came after is
 * applied again from the change log. Safe for use by many threads.
 */
public final class SearchIndex implements Supplier<LuceneIndex>, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

	/** How often the change log is read if nobody wakes the follower. */
	static final Duration POLL = Duration.ofMillis(500);

	private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	private final IndexFolder folder;

	private final DirectoryCarrier carrier;

	/** Held by whoever writes to the present build or swaps it. */
	private final ReentrantLock writing = new ReentrantLock();

	/** Held by whoever builds a new one. */
	private final ReentrantLock building = new ReentrantLock();

	private final Semaphore wakeUp = new Semaphore(0);

	private volatile IndexFolder.@Nullable Build present;

	private volatile IndexStatus.State state = IndexStatus.State.STARTING;

	private volatile String detail = "The index is not open yet";

	private volatile @Nullable Thread follower;

	private long committedAt = System.nanoTime();

	private long committedPosition;

	/**
	 * An index that is opened by {@link #start}.
	 * @param folder where it lies, made if it is not there
	 * @param feed what changed
	 * @param listings what it looks like now
	 */
	public SearchIndex(Path folder, ChangeFeed feed, Listings listings) {
		this.folder = new IndexFolder(folder);
		this.carrier = new DirectoryCarrier(feed, listings);
	}

	/** Opens the index and follows the directory; returns at once. */
	public void start() {
		Thread thread = new Thread(this::follow, "search-index");
		thread.setDaemon(true);
		this.follower = thread;
		thread.start();
	}

	/** Tells that something has been committed. */
	public void wake() {
		this.wakeUp.release();
	}

	/**
	 * The build that answers searches.
	 * @throws SearchUnavailableException if there is none yet
	 */
	@Override
	public LuceneIndex get() {
		IndexFolder.Build build = this.present;
		if (build == null) {
			throw new SearchUnavailableException(this.detail);
		}
		return build.index();
	}

	/**
	 * How the index stands.
	 * @return a moment's view
	 */
	public IndexStatus status() {
		IndexFolder.Build build = this.present;
		long position = (build != null) ? build.index().shownPosition() : 0;
		long behind = (build != null) ? Math.max(0, lastPosition(position) - position) : 0;
		return new IndexStatus(this.state, position, behind, this.detail);
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
		while (status().position() < position || !status().answers()) {
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
		this.building.lock();
		try {
			IndexFolder.Build build = this.folder.begin();
			try {
				this.carrier.fill(build.index(), progress);
				swapIn(build);
			}
			catch (RuntimeException ex) {
				if (this.present != build) {
					build.index().close();
				}
				throw ex;
			}
			this.folder.deleteOthers();
			return build.index().size();
		}
		finally {
			this.building.unlock();
		}
	}

	/** Catches up while nobody changes the present build, and takes its place. */
	private void swapIn(IndexFolder.Build build) {
		this.writing.lock();
		try {
			catchUp(build.index());
			build.index().refresh();
			build.index().commit();
			this.folder.use(build);
			IndexFolder.Build old = this.present;
			this.present = build;
			ready();
			if (old != null) {
				old.index().close();
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	/**
	 * Compares the index with the directory, listing by listing and to the last byte.
	 * @param progress hears how far it has come
	 * @return the differences, after a second look at each of them
	 * @throws SearchUnavailableException if there is no index
	 */
	public IndexCheck check(Progress progress) {
		IndexEntries entries = upToDate().entries();
		List<IndexCheck.Difference> suspects = new ArrayList<>();
		long[] count = new long[2];
		this.carrier.walk((documents) -> {
			documents.stream().filter(FacilityDocument::findable).forEach((document) -> {
				count[0]++;
				compare(document, entries).ifPresent(suspects::add);
			});
			count[1] += documents.size();
			progress.advanced(count[1], count[1]);
		});
		entries.left().forEach((id) -> suspects.add(new IndexCheck.Difference(id, IndexCheck.Kind.EXTRA)));
		return new IndexCheck(count[0], suspects.isEmpty() ? suspects : stillDifferent(suspects));
	}

	private static Optional<IndexCheck.Difference> compare(FacilityDocument document, IndexEntries entries) {
		return switch (entries.take(document)) {
			case SAME -> Optional.empty();
			case DIFFERENT -> Optional.of(new IndexCheck.Difference(document.id(), IndexCheck.Kind.DIFFERENT));
			case MISSING -> Optional.of(new IndexCheck.Difference(document.id(), IndexCheck.Kind.MISSING));
		};
	}

	/** What changed during the walk is no difference: looks again after catching up. */
	private List<IndexCheck.Difference> stillDifferent(List<IndexCheck.Difference> suspects) {
		IndexEntries entries = upToDate().entries();
		return suspects.stream().filter((suspect) -> this.carrier.differs(suspect.facility(), entries)).toList();
	}

	/**
	 * Puts right what a check found.
	 * @param check its result
	 */
	public void repair(IndexCheck check) {
		List<FacilityId> ids = check.differences().stream().map(IndexCheck.Difference::facility).toList();
		this.writing.lock();
		try {
			LuceneIndex index = get();
			this.carrier.apply(ids, index);
			index.refresh();
			index.commit();
		}
		finally {
			this.writing.unlock();
		}
	}

	private LuceneIndex upToDate() {
		this.writing.lock();
		try {
			LuceneIndex index = get();
			catchUp(index);
			return index;
		}
		finally {
			this.writing.unlock();
		}
	}

	private void catchUp(LuceneIndex index) {
		while (this.carrier.applyChanges(index) > 0) {
			LOG.trace("Applied changes up to {}", index.position());
		}
		if (index.shownPosition() < index.position()) {
			index.refresh();
		}
	}

	private void follow() {
		while (this.state != IndexStatus.State.STOPPED) {
			Duration pause = POLL;
			try {
				step();
			}
			catch (FeedPositionGoneException | IndexUnusableException ex) {
				LOG.warn("The index is built anew: {}", ex.getMessage());
				discard();
				pause = Duration.ZERO;
			}
			catch (RuntimeException ex) {
				fail(ex);
				pause = AFTER_FAILURE;
			}
			sleep(pause);
		}
	}

	private void step() {
		if (this.present == null) {
			open();
		}
		this.writing.lock();
		try {
			IndexFolder.Build build = this.present;
			if (build != null && this.state != IndexStatus.State.STOPPED) {
				catchUp(build.index());
				commitNowAndThen(build.index());
				ready();
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	private void open() {
		Optional<IndexFolder.Build> found = (this.state == IndexStatus.State.REBUILDING) ? Optional.empty()
				: this.folder.openCurrent();
		if (found.isPresent() && this.carrier.canFollow(found.get().index())) {
			this.committedPosition = found.get().index().position();
			this.present = found.get();
			this.folder.deleteOthers();
			return;
		}
		found.ifPresent((build) -> build.index().close());
		this.state = IndexStatus.State.REBUILDING;
		this.detail = "The index is being built from the directory";
		int listings = rebuild(Progress.SILENT);
		LOG.info("The index was built from the directory: {} listings", listings);
	}

	/** The present build cannot be followed any more; searches wait for the next one. */
	private void discard() {
		this.writing.lock();
		try {
			IndexFolder.Build build = this.present;
			this.present = null;
			this.state = IndexStatus.State.REBUILDING;
			this.detail = "The index is being built from the directory";
			if (build != null) {
				build.index().close();
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	private void ready() {
		this.state = IndexStatus.State.READY;
		this.detail = "The index follows the directory";
	}

	private void fail(RuntimeException failure) {
		if (this.state == IndexStatus.State.STOPPED) {
			return;
		}
		if (this.state != IndexStatus.State.FAILING) {
			LOG.warn("The index cannot follow the directory, and tries again", failure);
		}
		if (this.present != null) {
			this.state = IndexStatus.State.FAILING;
			this.detail = "Changes cannot be followed: " + failure.getMessage();
		}
	}

	private void commitNowAndThen(LuceneIndex index) {
		long now = System.nanoTime();
		if (index.position() != this.committedPosition && now - this.committedAt > BETWEEN_COMMITS.toNanos()) {
			index.commit();
			this.committedPosition = index.position();
			this.committedAt = now;
		}
	}

	private void sleep(Duration pause) {
		try {
			if (this.wakeUp.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				this.wakeUp.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.state = IndexStatus.State.STOPPED;
		}
	}

	/** Applies what is committed, closes the index and ends the follower. */
	@Override
	public void close() {
		closeIndex();
		wake();
		Thread thread = this.follower;
		try {
			if (thread != null) {
				thread.join(AFTER_FAILURE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void closeIndex() {
		this.writing.lock();
		try {
			IndexFolder.Build build = this.present;
			if (build != null) {
				catchUpBeforeClosing(build.index());
				build.index().close();
			}
			this.present = null;
			this.state = IndexStatus.State.STOPPED;
			this.detail = "The index is closed";
		}
		finally {
			this.writing.unlock();
		}
	}

	/** A directory that is already gone is no reason to leave the index open. */
	private void catchUpBeforeClosing(LuceneIndex index) {
		try {
			catchUp(index);
		}
		catch (RuntimeException ex) {
			LOG.info("The last changes are applied at the next start: {}", ex.getMessage());
		}
	}

}
