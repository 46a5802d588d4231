package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;

import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.pathway.PathwaysContract;
import org.openhaven.search.query.FacilitySearch;

class LucenePathwaysTests extends PathwaysContract {

	private final List<LuceneIndex> open = new ArrayList<>();

	@Override
	protected FacilitySearch searchOver(List<FacilityDocument> documents) {
		LuceneIndex index = LuceneIndex.open(new ByteBuffersDirectory());
		this.open.add(index);
		index.apply(documents.stream().filter(FacilityDocument::findable).toList(), List.of());
		index.refresh();
		return new LuceneFacilitySearch(index);
	}

	@AfterEach
	void close() {
		this.open.forEach(LuceneIndex::close);
	}

}
