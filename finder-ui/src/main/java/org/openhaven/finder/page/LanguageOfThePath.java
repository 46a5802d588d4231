package org.openhaven.finder.page;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import org.openhaven.directory.site.SiteSettings;

/**
 * The language of a page is told by its address, so that a link shows everybody the same:
 * whatever the browser prefers, the rest of the application sees the page's language. The
 * browser's wish is kept for the offer to change ({@link #WISHES_SPANISH}).
 */
public final class LanguageOfThePath extends OncePerRequestFilter {

	/** Request attribute: whether the browser asks for Spanish first. */
	static final String WISHES_SPANISH = LanguageOfThePath.class.getName() + ".wishesSpanish";

	private final SiteSettings site;

	/**
	 * For the languages of a site.
	 * @param site which languages its pages have
	 */
	public LanguageOfThePath(SiteSettings site) {
		this.site = site;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(WISHES_SPANISH, PageAddress.isSpanish(request.getLocale()));
		boolean spanish = PageAddress.isSpanish(request.getRequestURI());
		if (!this.site.speaks(spanish ? "es" : "en")) {
			answerInNoLanguage(request, response, spanish);
			return;
		}
		chain.doFilter(new InOneLanguage(request, spanish ? PageAddress.SPANISH.substring(1) : "en"), response);
	}

	/** The first page is where everybody begins; no other is there in this language. */
	private static void answerInNoLanguage(HttpServletRequest request, HttpServletResponse response, boolean spanish)
			throws IOException {
		if (PageAddress.bare(request.getRequestURI()).equals("/")) {
			response.sendRedirect(spanish ? "/" : PageAddress.SPANISH);
		}
		else {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !FinderPaths.isPage(request.getRequestURI());
	}

	/** The request as a browser of that language would send it. */
	private static final class InOneLanguage extends HttpServletRequestWrapper {

		private final String language;

		private InOneLanguage(HttpServletRequest request, String language) {
			super(request);
			this.language = language;
		}

		/** Not even looked for: a query that cannot be decoded still gets its page. */
		@Override
		public @Nullable String getParameter(String name) {
			return name.equals("lang") ? null : super.getParameter(name);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name) ? this.language : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name) ? Collections.enumeration(List.of(this.language))
					: super.getHeaders(name);
		}

		@Override
		public Locale getLocale() {
			return Locale.of(this.language);
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(getLocale()));
		}

	}

}
