package org.openhaven.finder.results;

import java.util.Locale;
import java.util.Map;

import org.openhaven.finder.page.PageAddress;

/**
 * A next search.
 *
 * @param href its address
 * @param query the part behind the question mark, for a form that leaves no trace
 */
record Step(String href, String query) {

	static Step of(Locale language, Map<String, Object> parameters) {
		String href = PageAddress.of(language, "/search", parameters);
		int mark = href.indexOf('?');
		return new Step(href, (mark < 0) ? "" : href.substring(mark + 1));
	}

}
