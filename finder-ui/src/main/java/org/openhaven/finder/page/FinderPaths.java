package org.openhaven.finder.page;

import java.util.List;
import java.util.stream.Stream;

/** The addresses that the finder answers. */
public final class FinderPaths {

	/** Pages in both languages, without the prefix. */
	private static final List<String> PAGES = List.of("/", "/search", "/facility/**", "/list", "/treatment/**", "/help",
			"/about/**", "/guides/**", "/map/**", "/suggest");

	/** What has no language. */
	private static final List<String> FILES = List.of("/finder/**", "/site/**", "/webjars/leaflet/**", "/robots.txt",
			"/sitemap.xml", "/sitemap/**");

	/** Pages that take a form. */
	private static final List<String> FORMS = List.of("/search", "/map/**", "/suggest", "/facility/*/report",
			"/help/missing");

	private FinderPaths() {
	}

	/**
	 * All that can be read.
	 * @return patterns
	 */
	public static String[] all() {
		return Stream.of(PAGES.stream(), PAGES.stream().map(FinderPaths::spanish), FILES.stream())
			.flatMap((each) -> each)
			.toArray(String[]::new);
	}

	/**
	 * What takes a form.
	 * @return patterns
	 */
	public static String[] forms() {
		return Stream.concat(FORMS.stream(), FORMS.stream().map(FinderPaths::spanish)).toArray(String[]::new);
	}

	/** Whether a path is a page, which has a language. */
	static boolean isPage(String path) {
		if (PageAddress.isSpanish(path)) {
			return true;
		}
		return PAGES.stream()
			.anyMatch((page) -> page.endsWith("/**") ? path.startsWith(page.substring(0, page.length() - 2))
					: path.equals(page));
	}

	private static String spanish(String path) {
		return path.equals("/") ? PageAddress.SPANISH : PageAddress.SPANISH + path;
	}

}
