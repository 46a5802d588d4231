package org.openhaven.api.language;

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

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a header Accept-Language that is no list of languages ask for nothing. Tomcat
 * throws where it is first read, in filters that read it for every request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableLanguages extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(isReadable(request) ? request : new SpeaksEnglish(request), response);
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			return request.getLocale() != null;
		}
		catch (IllegalArgumentException unreadable) {
			return false;
		}
	}

	/** As if the header had not been sent. */
	private static final class SpeaksEnglish extends HttpServletRequestWrapper {

		private SpeaksEnglish(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Locale getLocale() {
			return Locale.ENGLISH;
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(Locale.ENGLISH));
		}

	}

}
