package org.openhaven.finder.sitemap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

import org.openhaven.finder.page.PageAddress;

import org.springframework.web.util.HtmlUtils;

/**
 * Writes sitemaps as it is told of pages. Source of the form: sitemaps.org, "Sitemaps XML
 * format" 0.9; alternates in other languages: Google Search Central, "Tell Google about
 * localized versions of your page", both read in 2026.
 */
final class SitemapXml {

	/** Most addresses in one file, by the form. */
	static final int MOST_ADDRESSES = 50_000;

	private static final String FORM = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

	private final Writer out;

	private final String base;

	private final List<Locale> languages;

	SitemapXml(Writer out, String base, List<Locale> languages) {
		this.out = out;
		this.base = base;
		this.languages = languages;
	}

	void beginPages() {
		write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset" + FORM
				+ " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
	}

	/** One page in each language, each with all of them. */
	void page(String path) {
		for (Locale language : this.languages) {
			write("<url><loc>" + address(language, path) + "</loc>");
			for (Locale other : this.languages) {
				write("<xhtml:link rel=\"alternate\" hreflang=\"" + other.getLanguage() + "\" href=\""
						+ address(other, path) + "\"/>");
			}
			write("</url>\n");
		}
	}

	void endPages() {
		write("</urlset>\n");
	}

	void beginParts() {
		write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex" + FORM + ">\n");
	}

	void part(String path) {
		write("<sitemap><loc>" + HtmlUtils.htmlEscape(this.base + path) + "</loc></sitemap>\n");
	}

	void endParts() {
		write("</sitemapindex>\n");
	}

	private String address(Locale language, String path) {
		return HtmlUtils.htmlEscape(this.base + PageAddress.of(language, path));
	}

	private void write(String text) {
		try {
			this.out.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The reader of a sitemap went away", ex);
		}
	}

}
