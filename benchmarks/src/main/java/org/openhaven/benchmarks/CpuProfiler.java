package org.openhaven.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Thread CPU time per search: unlike the time on the clock it says the same on a busy
 * machine, but for what others do to the caches.
 */
public final class CpuProfiler implements InternalProfiler {

	/** Name of the result, nanoseconds per search. */
	public static final String CPU = "cpu";

	private static final LongAdder NANOS = new LongAdder();

	private static final LongAdder SEARCHES = new LongAdder();

	static long cpuOfThisThread() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	static void add(long nanos, int searches) {
		NANOS.add(nanos);
		SEARCHES.add(searches);
	}

	@Override
	public String getDescription() {
		return "Thread CPU time per search";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		NANOS.reset();
		SEARCHES.reset();
	}

	@Override
	@SuppressWarnings("rawtypes") // as JMH declares it
	public Collection<? extends Result> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double nanos = NANOS.doubleValue() / Math.max(1, SEARCHES.sum());
		return List.of(new ScalarResult(CPU, nanos, "ns/op", AggregationPolicy.AVG));
	}

}
