package org.openhaven.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

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

	/** The first listings stand for all when it is asked how they are made up. */
	private static final int CHECKED = 100;

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

	/** Whether an earlier run wrote them all, just as they would be written now. */
	boolean isComplete(MadeUpListings listings) throws IOException {
		Path complete = this.folder.resolve(COMPLETE);
		return Files.exists(complete) && Files.readString(complete).equals(content(listings));
	}

	/**
	 * What the files depend on: how the index is written and how listings are made up.
	 */
	private static String content(MadeUpListings listings) {
		CRC32 checksum = new CRC32();
		listings.first(CHECKED).map(FacilityDocument::of).forEach((document) -> {
			checksum.update(document.row().bytes());
			checksum.update(String.join(" ", new TreeSet<>(document.words())).getBytes(StandardCharsets.UTF_8));
			checksum.update(String.join(" ", new TreeSet<>(document.described())).getBytes(StandardCharsets.UTF_8));
		});
		return LuceneIndex.contentFingerprint() + " " + Long.toHexString(checksum.getValue());
	}

	/** Makes the listings a thousand at a time and keeps none. */
	void write(MadeUpListings listings, Consumer<String> progress) throws IOException {
		clear();
		try (StockLuceneWriter stock = new StockLuceneWriter(stockFolder());
				PlainColumnsWriter plain = new PlainColumnsWriter(plainFolder());
				LuceneIndex haven = LuceneIndex.open(havenFolder())) {
			for (int first = 0; first < this.count; first += BATCH) {
				int end = Math.min(first + BATCH, this.count);
				List<FacilityDocument> batch = IntStream.range(first, end)
					.parallel()
					.mapToObj(listings::listing)
					.map(FacilityDocument::of)
					.toList();
				Stream.<Runnable>of(() -> stock.add(batch), () -> plain.add(batch), () -> haven.apply(batch, List.of()))
					.parallel()
					.forEach(Runnable::run);
				if (end % PROGRESS_STEP == 0) {
					progress.accept(end + " listings written");
				}
			}
			haven.compact();
		}
		Files.writeString(this.folder.resolve(COMPLETE), content(listings));
	}

	/** Takes away what an older or an interrupted run left. */
	private void clear() throws IOException {
		Files.deleteIfExists(this.folder.resolve(COMPLETE));
		for (Path engine : List.of(stockFolder(), plainFolder(), havenFolder())) {
			Files.createDirectories(engine);
			try (Stream<Path> files = Files.list(engine)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
