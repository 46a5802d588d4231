package org.openhaven.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityDocument;

/**
 * One Lucene index, open for writing and searching. Changes are applied by id, so that
 * applying them again changes nothing; they are seen after {@link #refresh} and survive a
 * crash after {@link #commit}, together with the position of the change log up to which
 * they go. Safe for use by many threads.
 */
public final class LuceneIndex implements Closeable {

	private static final String POSITION = "position";

	private static final String FEED = "feed";

	private static final String CONTENT = "content";

	private static final double SEGMENTS_PER_TIER = 4;

	private static final double BUFFER_MEGABYTES = 32;

	/** A segment with this share of the documents holds most of them. */
	private static final double MOST = 0.8;

	private final Directory directory;

	private final IndexWriter writer;

	private final SearcherManager snapshots;

	/** Whether segments are being joined in the background. */
	private volatile boolean joining;

	private volatile String feed;

	private volatile long position;

	private volatile long shownPosition;

	private LuceneIndex(Directory directory) throws IOException {
		this.directory = directory;
		ColumnCache cache = new ColumnCache();
		this.writer = new IndexWriter(directory, config(cache));
		Map<String, String> last = commitData(this.writer);
		this.position = Long.parseLong(last.getOrDefault(POSITION, "0"));
		this.feed = last.getOrDefault(FEED, "");
		this.writer.setLiveCommitData(commitData().entrySet());
		this.shownPosition = this.position;
		this.snapshots = new SearcherManager(this.writer, new Warmer(cache));
	}

	/**
	 * What an index is written with: its format and the vocabulary. An index with another
	 * fingerprint is not opened.
	 * @return the same for all indexes that this version writes
	 */
	public static String contentFingerprint() {
		return IndexContent.fingerprint();
	}

	/**
	 * Opens an index or makes an empty one.
	 * @param directory where it lies; closed with the index
	 * @return the index
	 * @throws IndexUnusableException if what lies there cannot be read, or was written in
	 * another format or by another vocabulary
	 */
	public static LuceneIndex open(Directory directory) {
		try {
			if (DirectoryReader.indexExists(directory)) {
				IndexContent.check(directory);
			}
			return new LuceneIndex(directory);
		}
		catch (LockObtainFailedException ex) {
			throw new UncheckedIOException("The index is in use by another process", ex);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new IndexUnusableException("The index cannot be opened: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Opens the index of a folder or makes an empty one. All of an old one is read once
	 * and its checksums are compared.
	 * @param folder made if it is not there
	 * @return the index
	 * @throws IndexUnusableException as {@link #open(Directory)}, or if a file is damaged
	 * @throws UncheckedIOException if the folder is in use or cannot be written
	 */
	public static LuceneIndex open(Path folder) {
		try {
			Files.createDirectories(folder);
			Directory directory = FSDirectory.open(folder);
			try {
				checkFiles(directory);
				return open(directory);
			}
			catch (RuntimeException ex) {
				directory.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void checkFiles(Directory directory) {
		try {
			if (!DirectoryReader.indexExists(directory)) {
				return;
			}
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				for (LeafReaderContext leaf : reader.leaves()) {
					leaf.reader().checkIntegrity();
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			throw new IndexUnusableException("The index is damaged: " + ex.getMessage(), ex);
		}
	}

	private static IndexWriterConfig config(ColumnCache cache) {
		TieredMergePolicy merges = new TieredMergePolicy();
		merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
		return new IndexWriterConfig().setIndexSort(Fields.ORDER)
			.setMergePolicy(merges)
			.setRAMBufferSizeMB(BUFFER_MEGABYTES)
			.setMergedSegmentWarmer(cache::columns);
	}

	private static Map<String, String> commitData(IndexWriter writer) {
		Map<String, String> data = new HashMap<>();
		Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
		if (entries != null) {
			entries.forEach((entry) -> data.put(entry.getKey(), entry.getValue()));
		}
		return data;
	}

	private Map<String, String> commitData() {
		return Map.of(POSITION, Long.toString(this.position), FEED, this.feed, CONTENT, IndexContent.fingerprint());
	}

	/**
	 * Puts documents in the place of those with the same id, and takes others out.
	 * @param documents what is found now
	 * @param gone ids that are found no more
	 * @throws UncheckedIOException if the index cannot be written
	 */
	public void apply(Collection<FacilityDocument> documents, Collection<FacilityId> gone) {
		this.joining = false;
		try {
			for (FacilityDocument document : documents) {
				this.writer.updateDocument(new Term(Fields.ID, document.id().value()), Fields.of(document));
			}
			for (FacilityId id : gone) {
				this.writer.deleteDocuments(new Term(Fields.ID, id.value()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The position of the change log up to which all changes are applied.
	 * @return 0 for a new index
	 */
	public long position() {
		return this.position;
	}

	/**
	 * The position of the change log up to which all changes are seen by searches.
	 * @return at most {@link #position}
	 */
	public long shownPosition() {
		return this.shownPosition;
	}

	/**
	 * Which change log the position belongs to.
	 * @return its name, empty for a new index
	 */
	public String feed() {
		return this.feed;
	}

	/**
	 * Notes how far the applied changes go; kept with the next commit.
	 * @param feed name of the change log
	 * @param position position of the last applied change
	 */
	public void advanceTo(String feed, long position) {
		this.feed = feed;
		this.position = position;
	}

	/**
	 * Shows all applied changes to the searches that begin from now on. New columns are
	 * built before.
	 * @throws UncheckedIOException if the index cannot be read
	 */
	public void refresh() {
		long applied = this.position;
		try {
			this.snapshots.maybeRefreshBlocking();
			this.shownPosition = applied;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes all applied changes survive a crash.
	 * @throws UncheckedIOException if the index cannot be written
	 */
	public void commit() {
		try {
			this.writer.setLiveCommitData(commitData().entrySet());
			this.writer.commit();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Lets all segments be joined in the background if none holds most of the listings,
	 * as after an import: every search asks each of them. To be called now and then while
	 * nothing changes; shows and commits what was joined.
	 * @throws UncheckedIOException if the index cannot be written
	 */
	public void settle() {
		try {
			if (this.joining) {
				this.snapshots.maybeRefreshBlocking();
			}
			boolean scattered = read(LuceneIndex::isScattered);
			if (scattered && !this.joining) {
				this.writer.forceMerge(1, false);
			}
			else if (!scattered && this.joining) {
				commit();
			}
			this.joining = scattered;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isScattered(IndexSnapshot snapshot) {
		int largest = 0;
		for (LeafReaderContext segment : snapshot.getIndexReader().leaves()) {
			largest = Math.max(largest, segment.reader().maxDoc());
		}
		return largest < MOST * snapshot.getIndexReader().maxDoc();
	}

	/**
	 * How many segments each search asks.
	 * @return 0 or more
	 */
	public int segments() {
		return read((snapshot) -> snapshot.getIndexReader().leaves().size());
	}

	/**
	 * Joins all segments into one: searches are fastest, and it takes long.
	 * @throws UncheckedIOException if the index cannot be written
	 */
	public void compact() {
		try {
			this.writer.forceMerge(1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Works on the index as it is now; what it gives must not use the snapshot later. */
	<T> T read(SnapshotReader<T> reader) {
		try {
			IndexSnapshot snapshot = (IndexSnapshot) this.snapshots.acquire();
			try {
				return reader.read(snapshot);
			}
			finally {
				this.snapshots.release(snapshot);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What it shows now, for comparing it with the directory.
	 * @return ids and what is held of them
	 */
	public IndexEntries entries() {
		return read(IndexEntries::new);
	}

	/**
	 * Bytes of heap that the columns of the present snapshot take.
	 * @return bytes, without small change
	 */
	public long columnBytes() {
		return read(IndexSnapshot::bytes);
	}

	/**
	 * How many listings are in it.
	 * @return listings, made-up ones too
	 */
	public int size() {
		return read((snapshot) -> snapshot.getIndexReader().numDocs());
	}

	/**
	 * Whether Lucene gave the index up, because it could not be written.
	 * @return true if no change can be applied until it is opened again
	 */
	public boolean isBroken() {
		return !this.writer.isOpen();
	}

	/** Commits and closes everything. */
	@Override
	public void close() {
		try (this.directory; this.writer; this.snapshots) {
			if (this.writer.isOpen()) {
				commit();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks something of a snapshot. */
	interface SnapshotReader<T> {

		T read(IndexSnapshot snapshot) throws IOException;

	}

	/** Builds the columns of new segments before anybody searches them. */
	private static final class Warmer extends SearcherFactory {

		private final ColumnCache cache;

		private Warmer(ColumnCache cache) {
			this.cache = cache;
		}

		@Override
		public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
			return new IndexSnapshot(reader, this.cache);
		}

	}

}
