package org.openhaven.finder.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pages there are. The sentences of a page stand under {@code reading.KEY}: title,
 * lead, and for each section its heading and what it holds ({@code .text},
 * {@code .points}, {@code .steps}: one line each). A section named {@code id:part} shows
 * that part of {@code reading-parts.html} as well.
 */
enum Pages {

	HELP("/help", "help", "now:danger lines:lines list"),
	PRIVACY("/about/privacy", "", "short promises:promises device leave history"),
	ORDER("/about/order", "", "first points not why last"),
	SOURCES("/about/sources", "", "lists:editions people ask wrong private"),
	ACCESSIBILITY("/about/accessibility", "", "goal how tested tell"), GUIDES("/guides", "guides", "all:guides"),
	IMPRINT("/about/imprint", "", "who:imprint"),

	THE_CALL("/guides/the-call", "guides", "now:danger before open ask words after find:find");

	private static final String OF_GUIDES = "/guides/";

	private final String path;

	private final String current;

	private final String sections;

	Pages(String path, String current, String sections) {
		this.path = path;
		this.current = current;
		this.sections = sections;
	}

	/** The page at an address without the prefix of its language. */
	static Optional<Pages> at(String path) {
		return List.of(values()).stream().filter((page) -> page.path.equals(path)).findFirst();
	}

	/** In the order in which they are offered. */
	static List<Pages> guides() {
		return List.of(values()).stream().filter(Pages::isGuide).toList();
	}

	boolean isGuide() {
		return this.path.startsWith(OF_GUIDES);
	}

	String path() {
		return this.path;
	}

	String current() {
		return this.current;
	}

	/** Ids of the sections, some with the name of a part behind a colon. */
	List<String> sections() {
		return List.of(this.sections.split(" "));
	}

	/** Begins the keys of its messages. */
	String key() {
		return "reading." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
