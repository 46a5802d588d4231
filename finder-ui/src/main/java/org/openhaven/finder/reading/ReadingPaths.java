package org.openhaven.finder.reading;

import java.util.List;

/** Where the long texts stand. */
public final class ReadingPaths {

	private ReadingPaths() {
	}

	/**
	 * The pages that every site has.
	 * @return paths without the prefix of a language
	 */
	public static List<String> all() {
		return List.of(Pages.values()).stream().filter((page) -> page != Pages.IMPRINT).map(Pages::path).toList();
	}

}
