package org.openhaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.directory.facility.Listing;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.lucene.LuceneFacilitySearch;
import org.openhaven.search.lucene.LuceneIndex;

/** What it costs to open Haven's index and to change it, on a copy. */
@State(Scope.Benchmark)
public class IndexBenchmark {

	/** How many listings it holds. */
	@Param("20000")
	public int listings;

	private final MadeUpListings madeUp = new MadeUpListings();

	private @Nullable Path copy;

	private @Nullable LuceneIndex index;

	private long version = 1;

	/**
	 * Copies the index and opens the copy.
	 * @throws IOException if it cannot be read
	 */
	@Setup(Level.Trial)
	public void open() throws IOException {
		MeasuredData data = MeasuredData.standard(this.listings);
		this.copy = Files.createTempDirectory(data.folder(), "copy");
		try (var files = Files.list(data.havenFolder())) {
			for (Path file : files.toList()) {
				Files.copy(file, this.copy.resolve(file.getFileName()));
			}
		}
		this.index = LuceneIndex.open(new MMapDirectory(this.copy));
	}

	/**
	 * Closes and deletes the copy.
	 * @throws IOException if it cannot be deleted
	 */
	@TearDown(Level.Trial)
	public void close() throws IOException {
		if (this.copy == null || this.index == null) {
			return;
		}
		this.index.close();
		try (var files = Files.list(this.copy)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(this.copy);
	}

	/**
	 * One listing is changed, until a search sees it.
	 * @return the row that is seen
	 */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	@OutputTimeUnit(TimeUnit.MILLISECONDS)
	public FacilityRow updateToVisible() {
		if (this.index == null) {
			throw new IllegalStateException("No index is open");
		}
		this.version++;
		Listing changed = this.madeUp.changed((int) (this.version * 31 % this.listings), this.version);
		this.index.apply(List.of(FacilityDocument.of(changed)), List.of());
		this.index.refresh();
		return new LuceneFacilitySearch(this.index).find(changed.id()).orElseThrow();
	}

	/**
	 * Opens an index and builds the columns of all its listings.
	 * @return bytes of heap that they take
	 * @throws IOException if it cannot be read
	 */
	@Benchmark
	@BenchmarkMode(Mode.SingleShotTime)
	@OutputTimeUnit(TimeUnit.MILLISECONDS)
	public long columnBuild() throws IOException {
		Path folder = MeasuredData.standard(this.listings).havenFolder();
		try (LuceneIndex opened = LuceneIndex.open(new MMapDirectory(folder))) {
			return opened.columnBytes();
		}
	}

}
