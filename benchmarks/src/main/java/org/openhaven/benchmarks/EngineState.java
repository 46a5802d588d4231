package org.openhaven.benchmarks;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.openhaven.benchmarks.contender.Contender;
import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.benchmarks.madeup.MadeUpQueries;

/** An engine that is open, and the searches of one class. */
@State(Scope.Benchmark)
public class EngineState {

	/** CPU time of the searching thread before anything is measured. */
	private static final long WARM_UP_NANOS = 4_000_000_000L;

	/** Which engine. */
	@Param("HAVEN")
	public Engine engine = Engine.HAVEN;

	/** How many listings it holds. */
	@Param("20000")
	public int listings;

	/** Which class of searches. */
	@Param("A")
	public SearchClass searches = SearchClass.A;

	/** What was answered last, so that no answer can be left out. */
	public @Nullable Object last;

	private @Nullable Contender contender;

	private List<SearchClass.Search> all = List.of();

	/**
	 * Opens the engine.
	 * @throws IOException if its data cannot be read
	 */
	@Setup(Level.Trial)
	public void open() throws IOException {
		this.contender = this.engine.open(MeasuredData.standard(this.listings));
		this.all = this.searches.searches(new MadeUpQueries(new MadeUpListings()), this.listings);
		warmUp();
	}

	/** Seconds on the clock warm nothing up while others use the machine. */
	private void warmUp() {
		long start = CpuProfiler.cpuOfThisThread();
		for (int i = 0; CpuProfiler.cpuOfThisThread() - start < WARM_UP_NANOS; i++) {
			this.last = answer(i & Integer.MAX_VALUE);
		}
	}

	/**
	 * Closes the engine.
	 * @throws IOException if it cannot be closed
	 */
	@TearDown(Level.Trial)
	public void close() throws IOException {
		if (this.contender != null) {
			this.contender.close();
		}
	}

	Object answer(int number) {
		if (this.contender == null) {
			throw new IllegalStateException("No engine is open");
		}
		return this.all.get(number % MadeUpQueries.COUNT).answer(this.contender);
	}

}
