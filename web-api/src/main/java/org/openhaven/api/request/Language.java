package org.openhaven.api.request;

import org.openhaven.search.request.RequestParameters;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** In which language labels and notices are told: {@code lang}, else Accept-Language. */
public final class Language {

	/** The parameter. */
	public static final String PARAMETER = "lang";

	/** Its values. */
	public static final List<String> VALUES = List.of("en", "es");

	private Language() {
	}

	/**
	 * The language of the answer.
	 * @param request for its headers
	 * @param parameters for {@code lang}
	 * @return English or Spanish
	 * @throws org.openhaven.api.problem.ProblemException if {@code lang} is another
	 */
	public static Locale of(HttpServletRequest request, RequestParameters parameters) {
		return parameters.oneOf(PARAMETER, VALUES)
			.or(() -> Collections.list(request.getLocales())
				.stream()
				.map(Locale::getLanguage)
				.filter(VALUES::contains)
				.findFirst())
			.map(Locale::of)
			.orElse(Locale.ENGLISH);
	}

}
