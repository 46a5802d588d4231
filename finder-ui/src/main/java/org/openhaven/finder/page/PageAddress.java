package org.openhaven.finder.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.web.util.UriUtils;

/** Addresses of pages: the same in both languages but for the prefix. */
public final class PageAddress {

	/** Before the path of every Spanish page. */
	public static final String SPANISH = "/es";

	private PageAddress() {
	}

	/**
	 * The address of a page.
	 * @param language English or Spanish
	 * @param path begins with a slash
	 * @return path with the prefix of its language
	 */
	public static String of(Locale language, String path) {
		if (!isSpanish(language)) {
			return path;
		}
		return path.equals("/") ? SPANISH : SPANISH + path;
	}

	/**
	 * As {@link #of(Locale, String)}, with parameters.
	 * @param language English or Spanish
	 * @param path begins with a slash
	 * @param parameters values or lists of values by name
	 * @return path and query
	 */
	public static String of(Locale language, String path, Map<String, Object> parameters) {
		List<String> pairs = new ArrayList<>();
		parameters.forEach((name, given) -> {
			List<?> values = (given instanceof List<?> list) ? list : List.of(given);
			values.forEach((value) -> pairs.add(encoded(name) + "=" + encoded(value.toString())));
		});
		return of(language, path) + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
	}

	/**
	 * Whether a path is that of a Spanish page.
	 * @param path of a request
	 * @return true for the prefix and all below it
	 */
	public static boolean isSpanish(String path) {
		return path.equals(SPANISH) || path.startsWith(SPANISH + "/");
	}

	/**
	 * The path without the prefix of its language.
	 * @param path of a request
	 * @return begins with a slash
	 */
	public static String bare(String path) {
		String bare = isSpanish(path) ? path.substring(SPANISH.length()) : path;
		return bare.isEmpty() ? "/" : bare;
	}

	static boolean isSpanish(Locale language) {
		return "es".equals(language.getLanguage());
	}

	/** Commas and blanks stay readable: people look at addresses. */
	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%20", "+");
	}

}
