package org.openhaven.api.language;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * English or Spanish: the parameter {@code lang}, else the header Accept-Language, else
 * English (CONTRACT, HTTP). Nothing is remembered, so no cookie is needed.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageOfTheRequest implements LocaleResolver {

	private static final Locale SPANISH = Locale.of("es");

	private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SPANISH);

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		String asked = request.getParameter("lang");
		if (asked != null) {
			return asked.equals(SPANISH.getLanguage()) ? SPANISH : Locale.ENGLISH;
		}
		return accepted(request.getHeader("Accept-Language"));
	}

	private static Locale accepted(@Nullable String header) {
		if (header == null) {
			return Locale.ENGLISH;
		}
		try {
			Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
			return (best != null) ? best : Locale.ENGLISH;
		}
		catch (IllegalArgumentException ex) {
			return Locale.ENGLISH; // a header that is no list of languages asks for
									// nothing
		}
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new IllegalStateException("The language is a matter of each request and is not remembered");
	}

}
