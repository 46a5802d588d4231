package org.openhaven.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

import org.openjdk.jmh.runner.RunnerException;

import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.search.lucene.LuceneIndex;

/**
 * Measures all ratios in one run and writes them to {@code ratios.txt} in the folder of
 * the measurements. {@code quick}: 20,000 listings, one process each; {@code full}:
 * 1,000,000 too, two processes each.
 */
public final class Ratios {

	private static final Logger LOG = Logger.getLogger(Ratios.class.getName());

	private static final int SMALL = 20_000;

	private static final int LARGE = 1_000_000;

	private final Measurement measurement;

	private final int large;

	private final Map<Demands.Key, Measurement.Times> times = new LinkedHashMap<>();

	private Ratios(Measurement measurement, int large) {
		this.measurement = measurement;
		this.large = large;
	}

	/**
	 * Measures.
	 * @param arguments {@code quick} or {@code full}
	 * @throws IOException if data cannot be written
	 * @throws RunnerException if JMH fails
	 */
	public static void main(String[] arguments) throws IOException, RunnerException {
		Path logs = Files.createDirectories(MeasuredData.root().resolve("logs"));
		boolean full = List.of(arguments).contains("full");
		Ratios ratios = full ? new Ratios(Measurement.full(logs), LARGE) : new Ratios(Measurement.quick(logs), SMALL);
		Files.writeString(MeasuredData.root().resolve("ratios.txt"), ratios.measure().table());
	}

	private Demands measure() throws IOException, RunnerException {
		write(SMALL);
		write(this.large);
		double[] heap = heapPerListing(this.large);
		measure(SMALL, List.of(Engine.HAVEN, Engine.STOCK, Engine.PLAIN));
		if (this.large > SMALL) {
			measure(this.large, List.of(Engine.HAVEN, Engine.STOCK, Engine.PLAIN));
		}
		double one = this.measurement.throughput(Engine.HAVEN, SMALL, SearchClass.A, 1);
		double two = this.measurement.throughput(Engine.HAVEN, SMALL, SearchClass.A, 2);
		return new Demands(SMALL, this.large, this.times, two / one, heap[0], heap[1],
				this.measurement.columnBuildMillis(this.large), this.measurement.updateToVisibleMillis(this.large));
	}

	/**
	 * The engines one after the other on the same searches, so that they are comparable.
	 */
	private void measure(int listings, List<Engine> engines) throws RunnerException {
		for (SearchClass searches : SearchClass.values()) {
			for (Engine engine : engines) {
				if (searches.areKnownTo(engine)) {
					LOG.info(() -> "measuring " + engine + ", " + listings + " listings, class " + searches);
					this.times.put(new Demands.Key(engine, listings, searches),
							this.measurement.times(engine, listings, searches));
				}
			}
		}
	}

	private static void write(int listings) throws IOException {
		MeasuredData data = MeasuredData.standard(listings);
		MadeUpListings madeUp = new MadeUpListings();
		if (!data.isComplete(madeUp)) {
			LOG.info(() -> "writing " + listings + " made-up listings for three engines");
			data.write(madeUp, LOG::info);
		}
	}

	/** As the engine counts its columns, and as the JVM counts what opening took. */
	private static double[] heapPerListing(int listings) throws IOException {
		long before = usedHeap();
		try (LuceneIndex index = LuceneIndex.open(MeasuredData.standard(listings).havenFolder())) {
			long taken = usedHeap() - before;
			return new double[] { (double) index.columnBytes() / listings, (double) taken / listings };
		}
	}

	private static long usedHeap() {
		ManagementFactory.getMemoryMXBean().gc();
		ManagementFactory.getMemoryMXBean().gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
