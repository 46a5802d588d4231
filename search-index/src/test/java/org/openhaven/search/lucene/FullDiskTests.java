package org.openhaven.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.testing.RandomListings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The disk of the index gets full at any byte of a write, and has room again later:
 * searches go on, what was committed stays, nothing half-written becomes valid.
 */
class FullDiskTests {

	private static final int BEFORE = 60;

	private static final int SEEDS = 40;

	private final List<FacilityDocument> documents = RandomListings.listings(200, 8)
		.stream()
		.map(FacilityDocument::of)
		.filter(FacilityDocument::findable)
		.toList();

	@Test
	void fullDiskStopsNoSearchAndLosesNothingThatWasCommitted() throws Exception {
		long whole = bytesOfTheSecondCommit();
		int failures = 0;
		for (int seed = 0; seed < SEEDS; seed++) {
			try (ByteBuffersDirectory stored = new ByteBuffersDirectory()) {
				SmallDisk disk = new SmallDisk(stored);
				failures += fillUp(disk, whole * seed / SEEDS) ? 1 : 0;

				disk.left.set(Long.MAX_VALUE);
				assertRecovers(disk, seed);
			}
		}

		assertThat(failures).isEqualTo(SEEDS);
	}

	private long bytesOfTheSecondCommit() throws IOException {
		try (ByteBuffersDirectory stored = new ByteBuffersDirectory()) {
			SmallDisk disk = new SmallDisk(stored);
			try (LuceneIndex index = begun(disk)) {
				disk.left.set(Long.MAX_VALUE);
				addTheRest(index);
				return Long.MAX_VALUE - disk.left.get();
			}
		}
	}

	private LuceneIndex begun(Directory disk) {
		LuceneIndex index = LuceneIndex.open(disk);
		index.apply(this.documents.subList(0, BEFORE), Set.of());
		index.advanceTo("feed", 1);
		index.commit();
		index.refresh();
		return index;
	}

	private void addTheRest(LuceneIndex index) {
		index.apply(this.documents.subList(BEFORE, this.documents.size()), Set.of());
		index.advanceTo("feed", 2);
		index.commit();
	}

	/** Whether the disk was too small. */
	private boolean fillUp(SmallDisk disk, long room) {
		LuceneIndex index = begun(disk);
		disk.left.set(room);
		try {
			assertThatThrownBy(() -> addTheRest(index)).hasStackTraceContaining("No space left");
			assertThat(found(index)).isEqualTo(BEFORE);
			return true;
		}
		finally {
			index.close();
		}
	}

	private void assertRecovers(Directory disk, int seed) {
		try (LuceneIndex index = LuceneIndex.open(disk)) {
			assertThat(index.position()).as("seed %d", seed).isEqualTo(1);
			assertThat(index.size()).as("seed %d", seed).isEqualTo(BEFORE);
			addTheRest(index);
			index.refresh();
			assertThat(found(index)).as("seed %d", seed).isEqualTo(this.documents.size());
			IndexEntries entries = index.entries();
			assertThat(this.documents).as("seed %d", seed)
				.allMatch((document) -> entries.take(document) == IndexEntries.State.SAME);
		}
	}

	private static long found(LuceneIndex index) {
		Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");
		return new LuceneFacilitySearch(() -> index)
			.search(FacilityQuery.at(longAgo).defaultsApply(false).anyOf("focus", "any").build())
			.total();
	}

	/** Takes so many bytes and no more. */
	private static final class SmallDisk extends FilterDirectory {

		private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

		SmallDisk(Directory stored) {
			super(stored);
		}

		@Override
		public IndexOutput createOutput(String name, IOContext context) throws IOException {
			return limited(super.createOutput(name, context));
		}

		@Override
		public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
			return limited(super.createTempOutput(prefix, suffix, context));
		}

		private IndexOutput limited(IndexOutput output) {
			return new FilterIndexOutput("limited " + output.getName(), output.getName(), output) {

				@Override
				public void writeByte(byte one) throws IOException {
					use(1);
					super.writeByte(one);
				}

				@Override
				public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
					use(length);
					super.writeBytes(bytes, offset, length);
				}
			};
		}

		private void use(int bytes) throws IOException {
			if (this.left.addAndGet(-bytes) < 0) {
				throw new IOException("No space left on device");
			}
		}

		@Override
		public void close() {
			// Closed by the test, which opens it again.
		}

	}

}
