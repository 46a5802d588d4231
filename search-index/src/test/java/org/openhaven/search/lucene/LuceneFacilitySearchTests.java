package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;

import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.EngineFeatures;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.FacilitySearchContract;

class LuceneFacilitySearchTests extends FacilitySearchContract {

	private final List<LuceneIndex> open = new ArrayList<>();

	@Override
	protected FacilitySearch searchOver(List<FacilityDocument> documents) {
		LuceneIndex index = LuceneIndex.open(new ByteBuffersDirectory());
		this.open.add(index);
		int third = documents.size() / 3;
		addAndRefresh(index, documents.subList(0, third));
		addAndRefresh(index, documents.subList(third, documents.size()));
		return new LuceneFacilitySearch(index);
	}

	/** Several segments, and documents that were written before and deleted. */
	private static void addAndRefresh(LuceneIndex index, List<FacilityDocument> documents) {
		List<FacilityDocument> found = documents.stream().filter(FacilityDocument::findable).toList();
		index.apply(found.subList(0, found.size() / 2), List.of());
		index.refresh();
		index.apply(found,
				documents.stream().filter((document) -> !document.findable()).map(FacilityDocument::id).toList());
		index.refresh();
	}

	@AfterEach
	void close() {
		this.open.forEach(LuceneIndex::close);
	}

	@Override
	protected EngineFeatures features() {
		return new EngineFeatures(false);
	}

}
