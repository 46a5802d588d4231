package org.openhaven.finder.page;

import java.util.List;
import java.util.Locale;

import org.openhaven.directory.site.HelpLine;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.directory.site.SiteSettings;

/**
 * What the frame of a page shows.
 *
 * @param language English or Spanish
 * @param site how the finder calls itself
 * @param help whom to call
 * @param english this page in English, path and query
 * @param spanish this page in Spanish, path and query
 * @param base scheme and host as the browser sees them
 * @param wishesSpanish whether the browser asks for Spanish on an English page
 * @param sample whether the directory is made up
 * @param unkept whether the page answers a form that no history keeps, so that a way back
 * to it would ask again
 */
public record Frame(Locale language, SiteSettings site, HelpLines help, String english, String spanish, String base,
		boolean wishesSpanish, boolean sample, boolean unkept) {

	/** Where a page that no history keeps is asked for in the other language. */
	static final String SPEAK = "#speak";

	/**
	 * The address of a page in this page's language.
	 * @param path begins with a slash
	 * @return path with the prefix of the language
	 */
	public String to(String path) {
		return PageAddress.of(this.language, path);
	}

	/**
	 * The address of a page in Spanish.
	 * @param path begins with a slash
	 * @return path with the prefix
	 */
	public String inSpanish(String path) {
		return PageAddress.of(Locale.of("es"), path);
	}

	/**
	 * The language as documents state it.
	 * @return {@code en} or {@code es}
	 */
	public String code() {
		return this.language.getLanguage();
	}

	/**
	 * Where a click on the other language leads.
	 * @return path and query
	 */
	public String other() {
		return PageAddress.isSpanish(this.language) ? this.english : this.spanish;
	}

	/**
	 * The address of a page in the other language.
	 * @param path begins with a slash
	 * @return path with the prefix of that language
	 */
	public String toOther(String path) {
		return PageAddress.of(PageAddress.isSpanish(this.language) ? Locale.ENGLISH : Locale.of("es"), path);
	}

	/**
	 * The other language as documents state it.
	 * @return {@code es} or {@code en}
	 */
	public String otherCode() {
		return PageAddress.isSpanish(this.language) ? "en" : "es";
	}

	/**
	 * The lines of the strip.
	 * @return at most three
	 */
	public List<HelpLine> strip() {
		return this.help.strip();
	}

}
