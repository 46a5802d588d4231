package org.openhaven.search.query;

import java.util.List;

import org.openhaven.search.document.FacilityDocument;

class PlainScanSearchTests extends FacilitySearchContract {

	@Override
	protected FacilitySearch searchOver(List<FacilityDocument> documents) {
		return new PlainScanSearch(documents);
	}

	@Override
	protected EngineFeatures features() {
		return new EngineFeatures(true);
	}

}
