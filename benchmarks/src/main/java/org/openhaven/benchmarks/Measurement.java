package org.openhaven.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks with JMH.
 *
 * @param forks processes per measurement
 * @param warmups seconds of warming up
 * @param seconds seconds of measuring, per process
 * @param logs folder where JMH writes what it does, one file per measurement
 */
record Measurement(int forks, int warmups, int seconds, Path logs) {

	static Measurement quick(Path logs) {
		return new Measurement(1, 3, 3, logs);
	}

	static Measurement full(Path logs) {
		return new Measurement(2, 8, 10, logs);
	}

	/** CPU and time per search. */
	Times times(Engine engine, int listings, SearchClass searches) throws RunnerException {
		RunResult result = run("time-" + engine + "-" + listings + "-" + searches,
				search("time", engine, listings, searches).addProfiler(CpuProfiler.class));
		Statistics statistics = result.getPrimaryResult().getStatistics();
		Result<?> cpu = Objects.requireNonNull(result.getSecondaryResults().get(CpuProfiler.CPU),
				"CPU was not measured");
		return new Times(cpu.getStatistics().getPercentile(50) / 1000, statistics.getPercentile(50),
				statistics.getPercentile(99));
	}

	/** Searches per second. */
	double throughput(Engine engine, int listings, SearchClass searches, int threads) throws RunnerException {
		return run("throughput-" + engine + "-" + listings + "-" + searches + "-" + threads,
				search("throughput", engine, listings, searches).threads(threads))
			.getPrimaryResult()
			.getScore();
	}

	/** Median milliseconds from a change to the search that sees it. */
	double updateToVisibleMillis(int listings) throws RunnerException {
		return run("update-" + listings, index("updateToVisible", listings)).getPrimaryResult()
			.getStatistics()
			.getPercentile(50);
	}

	/** Milliseconds for building all columns, per 100,000 listings. */
	double columnBuildMillis(int listings) throws RunnerException {
		RunResult result = run("columns-" + listings,
				index("columnBuild", listings).warmupIterations(3).measurementIterations(5));
		return result.getPrimaryResult().getScore() * 100_000 / listings;
	}

	private ChainedOptionsBuilder search(String benchmark, Engine engine, int listings, SearchClass searches) {
		return base(EngineBenchmark.class, benchmark, listings).param("engine", engine.name())
			.param("searches", searches.name());
	}

	private ChainedOptionsBuilder index(String benchmark, int listings) {
		return base(IndexBenchmark.class, benchmark, listings);
	}

	private ChainedOptionsBuilder base(Class<?> type, String benchmark, int listings) {
		int gigabytes = (listings > 100_000) ? 4 : 1;
		return new OptionsBuilder().include(type.getName() + "\\." + benchmark + "$")
			.param("listings", Integer.toString(listings))
			.forks(this.forks)
			.warmupIterations(this.warmups)
			.warmupTime(TimeValue.seconds(1))
			.measurementIterations(this.seconds)
			.measurementTime(TimeValue.seconds(1))
			.jvmArgs("-Xms" + gigabytes + "g", "-Xmx" + gigabytes + "g", "--enable-native-access=ALL-UNNAMED",
					"-D" + MeasuredData.FOLDER + "=" + MeasuredData.root())
			.shouldFailOnError(true);
	}

	private RunResult run(String name, ChainedOptionsBuilder options) throws RunnerException {
		Options complete = options.output(this.logs.resolve(name + ".txt").toString()).build();
		Collection<RunResult> results = new Runner(complete).run();
		return results.iterator().next();
	}

	/**
	 * How long a search takes, in microseconds.
	 *
	 * @param cpu of its thread: the mean of each second, and of these the median
	 * @param median on the clock
	 * @param p99 on the clock, longer for one in a hundred
	 */
	record Times(double cpu, double median, double p99) {
	}

}
