package org.openhaven.api.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A problem as a page for people: calm, with the help lines, complete in itself, so that
 * it can be shown when nothing else works. It tells nothing of what was asked.
 */
final class ProblemPage {

	static final String MEDIA_TYPE = "text/html;charset=UTF-8";

	private static final Locale SPANISH = Locale.of("es");

	private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

	private static final String STYLE = file("page.css").strip();

	private static final String PAGE = file("page.html");

	/**
	 * Nothing but its own style, recognised by its hash, and the empty icon that keeps
	 * browsers from asking for one.
	 */
	static final String CONTENT_POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
			+ "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private ProblemPage() {
	}

	/**
	 * The page.
	 * @param problem of which its kind alone is told
	 * @param correlationId finds it in the log
	 * @param spanish whether in Spanish, else in English
	 * @return UTF-8
	 */
	static byte[] bytes(Problem problem, String correlationId, boolean spanish) {
		ResourceBundle words = words(spanish);
		Map<String, String> gaps = new TreeMap<>();
		words.keySet().forEach((key) -> gaps.put(camelCase(key), HtmlUtils.htmlEscape(words.getString(key), "UTF-8")));
		String kind = kind(problem.status());
		gaps.put("title", gaps.get(camelCase(kind + ".title")));
		gaps.put("text", gaps.get(camelCase(kind + ".text")));
		gaps.put("language", spanish ? "es" : "en");
		gaps.put("otherLanguage", spanish ? "en" : "es");
		gaps.put("correlationId", correlationId);
		gaps.put("style", STYLE);
		return GAP.matcher(PAGE)
			.replaceAll((gap) -> Matcher.quoteReplacement(gaps.getOrDefault(gap.group(1), gap.group())))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static ResourceBundle words(boolean spanish) {
		return ResourceBundle.getBundle(ProblemPage.class.getPackageName() + ".words", spanish ? SPANISH : Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	private static String kind(int status) {
		return switch (status) {
			case 404 -> "not-found";
			case 410 -> "gone";
			case 401, 403 -> "closed";
			case 429 -> "busy";
			case 503 -> "resting";
			default -> (status >= 500) ? "fault" : "unclear";
		};
	}

	/** {@code not-found.title} as {@code notFoundTitle}. */
	private static String camelCase(String key) {
		return Pattern.compile("[.-](.)").matcher(key).replaceAll((next) -> next.group(1).toUpperCase(Locale.ROOT));
	}

	private static String hash(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static String file(String name) {
		try (InputStream file = ProblemPage.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new FileNotFoundException(name);
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The page of problems cannot be read", ex);
		}
	}

}
