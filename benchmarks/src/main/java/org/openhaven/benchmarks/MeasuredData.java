package org.openhaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.openhaven.benchmarks.contender.PlainColumnsWriter;
import org.openhaven.benchmarks.contender.StockLuceneWriter;
import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.search.document.FacilityDocument;

/**
 * The same listings as each engine keeps them, in one folder.
 *
 * @param folder of these listings alone
 * @param count how many they are
 */
record MeasuredData(Path folder, int count) {

	private static final int PROGRESS_STEP = 100_000;

	private static final String COMPLETE = "complete";

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
		try (StockLuceneWriter stock = new StockLuceneWriter(stockFolder());
				PlainColumnsWriter plain = new PlainColumnsWriter(plainFolder())) {
			for (int i = 0; i < this.count; i++) {
				FacilityDocument document = FacilityDocument.of(listings.listing(i));
				stock.add(document);
				plain.add(document);
				if ((i + 1) % PROGRESS_STEP == 0) {
					progress.accept((i + 1) + " listings written");
				}
			}
		}
		Files.createFile(this.folder.resolve(COMPLETE));
	}

}
