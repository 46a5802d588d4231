package org.openhaven.search.pathway;

import java.util.List;

import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.PlainScanSearch;

class PlainScanPathwaysTests extends PathwaysContract {

	@Override
	protected FacilitySearch searchOver(List<FacilityDocument> documents) {
		return new PlainScanSearch(documents);
	}

}
