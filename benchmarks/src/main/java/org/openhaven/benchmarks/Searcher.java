package org.openhaven.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One thread that searches: knows which search is next and how much CPU it used. */
@State(Scope.Thread)
public class Searcher {

	private int next;

	private int done;

	private long cpuAtStart;

	/** Begins to count. */
	@Setup(Level.Iteration)
	public void start() {
		this.done = 0;
		this.cpuAtStart = CpuProfiler.cpuOfThisThread();
	}

	/** Tells what was counted. */
	@TearDown(Level.Iteration)
	public void stop() {
		CpuProfiler.add(CpuProfiler.cpuOfThisThread() - this.cpuAtStart, this.done);
	}

	int next() {
		this.done++;
		return this.next++ & Integer.MAX_VALUE;
	}

}
