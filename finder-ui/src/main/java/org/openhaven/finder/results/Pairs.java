package org.openhaven.finder.results;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Names and values of a query. A page never fails for a broken escape: what cannot be
 * decoded is taken as it stands.
 */
final class Pairs {

	/** Parameters of a page at most; nobody's form has more. */
	private static final int MOST = 200;

	private Pairs() {
	}

	static List<Map.Entry<String, String>> of(@Nullable String query) {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		for (String part : (query != null) ? query.split("&") : new String[0]) {
			int equals = part.indexOf('=');
			if (equals > 0 && pairs.size() < MOST) {
				pairs.add(Map.entry(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1))));
			}
		}
		return pairs;
	}

	private static String decoded(String text) {
		try {
			return clean(URLDecoder.decode(text, StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException broken) {
			return clean(text);
		}
	}

	/** Half a character is none. */
	static String clean(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

}
