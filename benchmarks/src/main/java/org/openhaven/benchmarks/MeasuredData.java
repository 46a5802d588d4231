package org.openhaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.openhaven.benchmarks.contender.PlainColumnsWriter;
import org.openhaven.benchmarks.contender.StockLuceneWriter;
import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.lucene.LuceneIndex;

/**
 * The same listings as each engine keeps them, in one folder.
 *
 * @param folder of these listings alone
 * @param count how many they are
 */
record MeasuredData(Path folder, int count) {

	/** System property that names the folder of all measurements. */
	static final String FOLDER = "haven.measured";

	private static final int BATCH = 1000;

	private static final int PROGRESS_STEP = 100_000;

	private static final String COMPLETE = "complete";

	/** Folder of all measurements. */
	static Path root() {
		return Path.of(System.getProperty(FOLDER, "target/measured"));
	}

	static MeasuredData standard(int count) {
		return in(root(), count);
	}

	static MeasuredData in(Path folder, int count) {
		return new MeasuredData(folder.resolve(Integer.toString(count)), count);
	}

	Path stockFolder() {
		return this.folder.resolve("stock");
	}

	Path plainFolder() {
		return this.folder.resolve("plain");
	}

	Path havenFolder() {
		return this.folder.resolve("haven");
	}

	/** Whether an earlier run wrote them all. */
	boolean isComplete() {
		return Files.exists(this.folder.resolve(COMPLETE));
	}

	/** Makes the listings one after the other and keeps none. */
	void write(MadeUpListings listings, Consumer<String> progress) throws IOException {
		Files.createDirectories(stockFolder());
		Files.createDirectories(plainFolder());
		Files.createDirectories(havenFolder());
		try (StockLuceneWriter stock = new StockLuceneWriter(stockFolder());
				PlainColumnsWriter plain = new PlainColumnsWriter(plainFolder());
				LuceneIndex haven = LuceneIndex.open(havenFolder())) {
			List<FacilityDocument> batch = new ArrayList<>(BATCH);
			for (int i = 0; i < this.count; i++) {
				FacilityDocument document = FacilityDocument.of(listings.listing(i));
				stock.add(document);
				plain.add(document);
				batch.add(document);
				if (batch.size() == BATCH || i + 1 == this.count) {
					haven.apply(batch, List.of());
					batch.clear();
				}
				if ((i + 1) % PROGRESS_STEP == 0) {
					progress.accept((i + 1) + " listings written");
				}
			}
			haven.compact();
		}
		Files.createFile(this.folder.resolve(COMPLETE));
	}

}
