package org.openhaven.benchmarks;

import java.io.IOException;

import org.openhaven.benchmarks.contender.Contender;
import org.openhaven.benchmarks.contender.HavenEngine;
import org.openhaven.benchmarks.contender.PlainArrays;
import org.openhaven.benchmarks.contender.StockLucene;
import org.openhaven.search.lucene.LuceneFacilitySearch;
import org.openhaven.search.lucene.LuceneIndex;

/** The engines that are measured. */
public enum Engine {

	/** Haven's own. */
	HAVEN {
		@Override
		Contender open(MeasuredData data) throws IOException {
			LuceneIndex index = LuceneIndex.open(data.havenFolder());
			return new HavenEngine(new LuceneFacilitySearch(index), index);
		}
	},

	/** Lucene as an ordinary good user takes it. */
	STOCK {
		@Override
		Contender open(MeasuredData data) throws IOException {
			return new StockLucene(data.stockFolder());
		}
	},

	/** Hand-written arrays: the floor. */
	PLAIN {
		@Override
		Contender open(MeasuredData data) throws IOException {
			return new PlainArrays(data.plainFolder());
		}
	};

	abstract Contender open(MeasuredData data) throws IOException;

}
