package org.openhaven.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One search after the other, by one engine. */
public class EngineBenchmark {

	/**
	 * How long each takes.
	 * @param engine the engine
	 * @param searcher the thread
	 * @return the answer
	 */
	@Benchmark
	@BenchmarkMode(Mode.SampleTime)
	@OutputTimeUnit(TimeUnit.MICROSECONDS)
	public Object time(EngineState engine, Searcher searcher) {
		return engine.answer(searcher.next());
	}

	/**
	 * How many there are per second.
	 * @param engine the engine
	 * @param searcher the thread
	 * @return the answer
	 */
	@Benchmark
	@BenchmarkMode(Mode.Throughput)
	@OutputTimeUnit(TimeUnit.SECONDS)
	public Object throughput(EngineState engine, Searcher searcher) {
		return engine.answer(searcher.next());
	}

}
