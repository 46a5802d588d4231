package org.openhaven.search.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.lucene.LuceneIndex;
import org.openhaven.search.query.SearchUnavailableException;

/**
 * The build that answers searches: opened, brought up to date, swapped for a newer one,
 * and closed. Safe for use by many threads.
 */
final class LiveIndex {

	private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

	private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);

	/** An import brings the next batch sooner. */
	private static final Duration QUIET = Duration.ofSeconds(5);

	private static final Standing NOT_OPEN = new Standing(IndexStatus.State.STARTING, "The index is not open yet");

	private static final Standing REBUILDING = new Standing(IndexStatus.State.REBUILDING,
			"The index is being built from the directory");

	private static final Standing READY = new Standing(IndexStatus.State.READY, "The index follows the directory");

	private static final Standing CLOSED = new Standing(IndexStatus.State.STOPPED, "The index is closed");

	private final IndexFolder folder;

	private final DirectoryCarrier carrier;

	/** Held by whoever writes to the present build or swaps it. */
	private final ReentrantLock writing = new ReentrantLock();

	/** Held by whoever builds a new one. */
	private final ReentrantLock building = new ReentrantLock();

	private volatile IndexFolder.@Nullable Build present;

	private volatile Standing standing = NOT_OPEN;

	private long committedAt = System.nanoTime();

	private long committedPosition;

	LiveIndex(IndexFolder folder, DirectoryCarrier carrier) {
		this.folder = folder;
		this.carrier = carrier;
	}

	Standing standing() {
		return this.standing;
	}

	private boolean isClosed() {
		return this.standing.state() == IndexStatus.State.STOPPED;
	}

	Optional<LuceneIndex> find() {
		return Optional.ofNullable(this.present).map(IndexFolder.Build::index);
	}

	LuceneIndex get() {
		return find().orElseThrow(() -> new SearchUnavailableException(this.standing.detail()));
	}

	/** Opens what lies in the folder, or builds it anew. */
	void open() {
		Optional<IndexFolder.Build> found = this.standing.equals(REBUILDING) ? Optional.empty()
				: this.folder.openCurrent();
		if (found.isPresent() && this.carrier.canFollow(found.get().index())) {
			this.committedPosition = found.get().index().position();
			this.present = found.get();
			this.folder.deleteOthers();
			return;
		}
		found.ifPresent((build) -> build.index().close());
		this.standing = REBUILDING;
		int listings = rebuild(Progress.SILENT);
		LOG.info("The index was built from the directory: {} listings", listings);
	}

	/** Builds a new index beside the present one and swaps them. */
	int rebuild(Progress progress) {
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
			if (isClosed()) {
				throw new IllegalStateException("The index was closed while a new one was being built");
			}
			catchUp(build.index());
			build.index().refresh();
			build.index().commit();
			this.folder.use(build);
			IndexFolder.Build old = this.present;
			this.present = build;
			this.standing = READY;
			if (old != null) {
				old.index().close();
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	/** Applies what is new, commits now and then, and settles when nothing is new. */
	void follow() {
		this.writing.lock();
		try {
			IndexFolder.Build build = this.present;
			if (build != null && !isClosed()) {
				catchUp(build.index());
				commitNowAndThen(build.index());
				this.standing = READY;
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	/** The index after catching up. */
	LuceneIndex upToDate() {
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

	/** Applies listings once more, whether they changed or not. */
	void apply(Collection<FacilityId> ids) {
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

	private void catchUp(LuceneIndex index) {
		while (this.carrier.applyChanges(index) > 0) {
			LOG.trace("Applied changes up to {}", index.position());
		}
		if (index.shownPosition() < index.position()) {
			index.refresh();
		}
	}

	private void commitNowAndThen(LuceneIndex index) {
		long now = System.nanoTime();
		if (index.position() != this.committedPosition && now - this.committedAt > BETWEEN_COMMITS.toNanos()) {
			index.commit();
			this.committedPosition = index.position();
			this.committedAt = now;
		}
		else if (index.position() == this.committedPosition && now - this.committedAt > QUIET.toNanos()) {
			index.settle();
		}
	}

	/** Whether the present build takes no more changes. */
	boolean isBroken() {
		return find().filter(LuceneIndex::isBroken).isPresent();
	}

	/** The present build has to be opened again; searches wait for that. */
	void release() {
		leave(NOT_OPEN);
	}

	/** The present build cannot be followed any more; searches wait for the next one. */
	void discard() {
		leave(REBUILDING);
	}

	private void leave(Standing meanwhile) {
		this.writing.lock();
		try {
			IndexFolder.Build build = this.present;
			this.present = null;
			this.standing = meanwhile;
			if (build != null) {
				build.index().close();
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	/**
	 * Notes that changes cannot be followed for now; what is there goes on answering.
	 * @return whether that is news
	 */
	boolean fail(String why) {
		boolean news = this.standing.state() != IndexStatus.State.FAILING;
		if (this.present != null) {
			this.standing = new Standing(IndexStatus.State.FAILING, "Changes cannot be followed: " + why);
		}
		return news;
	}

	/** Applies what is committed and closes the index, for good. */
	void close() {
		this.writing.lock();
		try {
			IndexFolder.Build build = this.present;
			if (build != null) {
				catchUpBeforeClosing(build.index());
				build.index().close();
			}
			this.present = null;
			this.standing = CLOSED;
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

	/**
	 * How the index stands.
	 *
	 * @param state whether searches are answered
	 * @param detail one sentence for an administrator
	 */
	record Standing(IndexStatus.State state, String detail) {
	}

}
