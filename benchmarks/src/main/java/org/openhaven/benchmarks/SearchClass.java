package org.openhaven.benchmarks;

import java.util.List;

import org.openhaven.benchmarks.contender.Contender;
import org.openhaven.benchmarks.madeup.MadeUpQueries;

/** The classes of searches that are measured. */
public enum SearchClass {

	/** Circle, filters, nearest 20, counts over 8 fields. */
	A {
		@Override
		List<Search> searches(MadeUpQueries queries, int listings) {
			return queries.nearby().stream().<Search>map((query) -> (engine) -> engine.search(query)).toList();
		}
	},

	/** A misspelt name, 25 miles around. */
	B {
		@Override
		List<Search> searches(MadeUpQueries queries, int listings) {
			return queries.misspelt(listings)
				.stream()
				.<Search>map((typed) -> (engine) -> engine.search(typed))
				.toList();
		}
	},

	/** The beginning of a name. */
	C {
		@Override
		List<Search> searches(MadeUpQueries queries, int listings) {
			return queries.beginnings(listings)
				.stream()
				.<Search>map((typed) -> (engine) -> engine.search(typed))
				.toList();
		}
	},

	/** Map: pins or clusters. */
	D {
		@Override
		List<Search> searches(MadeUpQueries queries, int listings) {
			return queries.maps().stream().<Search>map((query) -> (engine) -> engine.map(query)).toList();
		}
	},

	/** State, filters, a word, best 20, counts over 8 fields. */
	E {
		@Override
		List<Search> searches(MadeUpQueries queries, int listings) {
			return queries.words().stream().<Search>map((query) -> (engine) -> engine.search(query)).toList();
		}
	},

	/** As A with five filters, and what would bring more. */
	RELAXED {
		@Override
		List<Search> searches(MadeUpQueries queries, int listings) {
			return queries.relaxed().stream().<Search>map((query) -> (engine) -> engine.search(query)).toList();
		}
	};

	abstract List<Search> searches(MadeUpQueries queries, int listings);

	/** Whether the engine can answer them. */
	boolean areKnownTo(Engine engine) {
		return switch (engine) {
			case HAVEN -> true;
			case STOCK -> this != RELAXED;
			case PLAIN -> this == A || this == D;
		};
	}

	/** One search, to be answered by any engine. */
	interface Search {

		Object answer(Contender engine);

	}

}
