package org.openhaven.benchmarks;

import java.util.List;

import org.openhaven.benchmarks.contender.Contender;
import org.openhaven.benchmarks.madeup.MadeUpQueries;

/** The classes of searches that are measured. */
public enum SearchClass {

	/** Circle, filters, nearest 20, counts over 8 fields. */
	A {
		@Override
		List<Search> searches(MadeUpQueries queries) {
			return queries.nearby().stream().<Search>map((query) -> (engine) -> engine.search(query)).toList();
		}
	},

	/** Map: pins or clusters. */
	D {
		@Override
		List<Search> searches(MadeUpQueries queries) {
			return queries.maps().stream().<Search>map((query) -> (engine) -> engine.map(query)).toList();
		}
	},

	/** State, filters, a word, best 20, counts over 8 fields. */
	E {
		@Override
		List<Search> searches(MadeUpQueries queries) {
			return queries.words().stream().<Search>map((query) -> (engine) -> engine.search(query)).toList();
		}
	};

	abstract List<Search> searches(MadeUpQueries queries);

	/** One search, to be answered by any engine. */
	interface Search {

		Object answer(Contender engine);

	}

}
