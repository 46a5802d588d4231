package org.openhaven.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured, held against what is demanded.
 *
 * @param small listings of the smaller index
 * @param large listings of the larger one, the same number if only one was measured
 * @param times per engine, listings and class
 * @param speedup throughput of two threads by that of one
 * @param bytesPerListing heap of the columns of the larger index
 * @param heapPerListing heap that opening it took, as the JVM tells it
 * @param columnBuildMillis per 100,000 listings
 * @param updateMillis from a change to the search that sees it
 */
record Demands(int small, int large, Map<Key, Measurement.Times> times, double speedup, double bytesPerListing,
		double heapPerListing, double columnBuildMillis, double updateMillis) {

	private static final String ROW = "%-4s %-58s %10s %9s %s%n";

	/** Engine, listings, class. */
	record Key(Engine engine, int listings, SearchClass searches) {
	}

	String table() {
		StringBuilder text = new StringBuilder();
		text.append(String.format(Locale.ROOT, ROW, "", "ratio, in this run", "measured", "demand", ""));
		atLeast(text, "R1", "stock Lucene CPU : Haven CPU, class a, " + this.small, stockToHaven(SearchClass.A), 15);
		atLeast(text, "R2", "stock Lucene CPU : Haven CPU, class d", stockToHaven(SearchClass.D), 8);
		atLeast(text, "R2", "stock Lucene CPU : Haven CPU, class e", stockToHaven(SearchClass.E), 5);
		atLeast(text, "R5", "stock Lucene p50 : Haven p50, class b", slower(this.small, SearchClass.B), 10);
		if (this.large > this.small) {
			atLeast(text, "R5", "the same, " + this.large, slower(this.large, SearchClass.B), 10);
			String sizes = ", class a, " + this.large + " : " + this.small;
			atMost(text, "R7", "Haven p50" + sizes, largeToSmall(Measurement.Times::median), 20);
			atMost(text, "R7", "Haven p99" + sizes, largeToSmall(Measurement.Times::p99), 60);
		}
		atMost(text, "R8", "Haven CPU : plain arrays CPU, class a, " + this.small, havenToPlain(SearchClass.A), 2);
		atLeast(text, "R10", "throughput of 2 threads : 1 thread, class a (idle cores)", this.speedup, 1.7);
		heap(text);
		more(text, "heap per listing, told by the JVM, bytes", this.heapPerListing);
		more(text, "Haven CPU : plain arrays CPU, class d", havenToPlain(SearchClass.D));
		more(text, "stock Lucene p50 : Haven p50, class c", slower(this.small, SearchClass.C));
		more(text, "column build, ms per 100,000 listings", this.columnBuildMillis);
		more(text, "change to search that sees it, p50, ms, " + this.large, this.updateMillis);
		text.append(String.format(Locale.ROOT, "%n%-8s %9s %8s %12s %12s %12s%n", "engine", "listings", "class",
				"CPU us", "p50 us", "p99 us"));
		this.times.forEach((key, measured) -> text
			.append(String.format(Locale.ROOT, "%-8s %9d %8s %12.1f %12.1f %12.1f%n", lower(key.engine()),
					key.listings(), lower(key.searches()), measured.cpu(), measured.median(), measured.p99())));
		return text.toString();
	}

	/**
	 * What is demanded is demanded of a large index, where small change does not count.
	 */
	private void heap(StringBuilder text) {
		String what = "heap per listing, columns counted, bytes, " + this.large;
		if (this.large > this.small) {
			atMost(text, "R11", what, this.bytesPerListing, 150);
		}
		else {
			more(text, what, this.bytesPerListing);
		}
	}

	private double slower(int listings, SearchClass searches) {
		return times(Engine.STOCK, listings, searches).median() / times(Engine.HAVEN, listings, searches).median();
	}

	private double stockToHaven(SearchClass searches) {
		return times(Engine.STOCK, this.small, searches).cpu() / times(Engine.HAVEN, this.small, searches).cpu();
	}

	private double havenToPlain(SearchClass searches) {
		return times(Engine.HAVEN, this.small, searches).cpu() / times(Engine.PLAIN, this.small, searches).cpu();
	}

	private double largeToSmall(ToDoubleFunction<Measurement.Times> what) {
		return what.applyAsDouble(times(Engine.HAVEN, this.large, SearchClass.A))
				/ what.applyAsDouble(times(Engine.HAVEN, this.small, SearchClass.A));
	}

	private Measurement.Times times(Engine engine, int listings, SearchClass searches) {
		Measurement.Times measured = this.times.get(new Key(engine, listings, searches));
		if (measured == null) {
			throw new IllegalStateException("Not measured: " + List.of(engine, listings, searches));
		}
		return measured;
	}

	private static void atLeast(StringBuilder text, String number, String what, double measured, double demand) {
		row(text, number, what, measured, ">= " + demand, measured >= demand);
	}

	private static void atMost(StringBuilder text, String number, String what, double measured, double demand) {
		row(text, number, what, measured, "<= " + demand, measured <= demand);
	}

	private static void row(StringBuilder text, String number, String what, double measured, String demand,
			boolean reached) {
		text.append(String.format(Locale.ROOT, ROW, number, what, String.format(Locale.ROOT, "%.2f", measured), demand,
				reached ? "reached" : "MISSED"));
	}

	private static void more(StringBuilder text, String what, double measured) {
		text.append(String.format(Locale.ROOT, ROW, "", what, String.format(Locale.ROOT, "%.2f", measured), "", ""));
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
