package org.openhaven.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Who reads an answer: a person in a browser, or a program.
 *
 * @param person whether a page is wanted
 * @param spanish whether in Spanish, else in English
 */
record Reader(boolean person, boolean spanish) {

	/** Programs read these, also when somebody looks at them in a browser. */
	private static final List<String> PROGRAMS = List.of("/api/", "/v3/");

	private static final String SPANISH = "es";

	/** Who sent the request; its headers are read as far as they are there. */
	static Reader of(HttpServletRequest request) {
		boolean page = !isForPrograms(path(request)) && prefersPage(request.getHeader(HttpHeaders.ACCEPT));
		boolean spanish = isOfSpanishPages(path(request))
				|| isSpanish(request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		return new Reader(page, spanish);
	}

	private static String path(HttpServletRequest request) {
		Object forwarded = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return String.valueOf((forwarded != null) ? forwarded : request.getRequestURI());
	}

	private static boolean isOfSpanishPages(String path) {
		return path.equals("/es") || path.startsWith("/es/");
	}

	private static boolean isForPrograms(String path) {
		return PROGRAMS.stream().anyMatch((start) -> path.startsWith(start) || (path + "/").equals(start));
	}

	/** HTML by name, and nothing of a program's before it. */
	private static boolean prefersPage(@Nullable String accept) {
		if (accept == null) {
			return false;
		}
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			double page = quality(types, "html").orElse(0.0);
			return page > 0 && page >= quality(types, "json").orElse(0.0);
		}
		catch (InvalidMediaTypeException unreadable) {
			return false;
		}
	}

	private static Optional<Double> quality(List<MediaType> types, String kind) {
		return types.stream()
			.filter((type) -> type.getSubtype().contains(kind))
			.map(MediaType::getQualityValue)
			.max(Double::compareTo);
	}

	/** The parameters are not decoded: the address may be what is wrong. */
	private static boolean isSpanish(@Nullable String query, @Nullable String accepted) {
		if (query != null && (query.contains("lang=es") || query.contains("lang=en"))) {
			return query.contains("lang=es");
		}
		try {
			return accepted != null
					&& SPANISH.equals(Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of(SPANISH, "en")));
		}
		catch (IllegalArgumentException unreadable) {
			return false;
		}
	}

}
