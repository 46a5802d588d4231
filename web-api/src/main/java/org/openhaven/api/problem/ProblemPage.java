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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.site.HelpLine;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.directory.site.SiteSettings;

import org.springframework.web.util.HtmlUtils;

/**
 * A problem as a page for people: calm, in the frame of the other pages, with the help
 * lines and the quick exit, complete in itself, so that it can be shown when nothing else
 * works. It tells nothing of what was asked.
 */
final class ProblemPage {

	static final String MEDIA_TYPE = "text/html;charset=UTF-8";

	private static final Locale SPANISH = Locale.of("es");

	private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

	private static final String PAGE = file("page.html");

	private static final String SEARCH = file("search.html");

	private static final String DOOR = "<svg viewBox=\"0 0 25 30\" width=\"25\" height=\"30\" aria-hidden=\"true\">"
			+ "<path class=\"arch\" d=\"M1.250 29V12.250a11.250 11.250 0 0 1 22.500 0V29z\"/>"
			+ "<path class=\"light\" d=\"M11.500 29V6.200c4.700 0 8 2.600 8 7V29z\"/></svg>";

	private static final String LOGO = "<img src=\"/site/logo.svg\" alt=\"\">";

	/** Asking again at once would not help. */
	private static final Set<String> WITHOUT_SEARCH = Set.of("busy", "resting");

	private final HelpLines help;

	private final SiteSettings site;

	private final String style;

	ProblemPage(HelpLines help, SiteSettings site) {
		this.help = help;
		this.site = site;
		this.style = (file("page.css") + site.colours().css()).strip();
	}

	/**
	 * Nothing but its own style, recognised by its hash, the site's logo, the empty icon
	 * that keeps browsers from asking for one, and the search.
	 */
	String contentPolicy() {
		return "default-src 'none'; style-src 'sha256-" + hash(this.style)
				+ "'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
	}

	/**
	 * The page.
	 * @param problem of which its kind alone is told
	 * @param correlationId finds it in the log
	 * @param wantsSpanish whether in Spanish, else in English, as far as the site speaks
	 * both
	 * @return UTF-8
	 */
	byte[] bytes(Problem problem, String correlationId, boolean wantsSpanish) {
		boolean spanish = this.site.speaksBoth() ? wantsSpanish : this.site.speaks("es");
		Map<String, String> gaps = words(spanish);
		String kind = kind(problem.status());
		gaps.put("title", gaps.getOrDefault(camelCase(kind + ".title"), kind));
		gaps.put("text", gaps.getOrDefault(camelCase(kind + ".text"), kind));
		gaps.put("language", spanish ? "es" : "en");
		gaps.put("prefix", spanish ? "/es" : "");
		gaps.put("home", spanish ? "/es" : "/");
		gaps.put("correlationId", correlationId);
		gaps.put("entries", entries(gaps, spanish));
		addSite(gaps, spanish ? SPANISH : Locale.ENGLISH);
		gaps.put("search", WITHOUT_SEARCH.contains(kind) ? "" : filled(SEARCH, gaps));
		return filled(PAGE, gaps).getBytes(StandardCharsets.UTF_8);
	}

	/** What those who run the server say. */
	private void addSite(Map<String, String> gaps, Locale language) {
		HelpLine treatment = this.help.treatment();
		gaps.put("site", escaped(this.site.name()));
		gaps.put("logo", (this.site.logo() != null) ? LOGO : DOOR);
		gaps.put("exit", escaped(this.help.quickExitUrl().toString()));
		gaps.put("style", this.style);
		gaps.put("strip",
				joined(this.help.strip()
					.stream()
					.map((line) -> "<li>" + link("", line.call(),
							"<b>" + escaped(line.number()) + "</b> <span>" + escaped(line.strip(language)) + "</span>")
							+ "</li>")));
		gaps.put("talkText", escaped(treatment.about(language)));
		gaps.put("talkAddress", escaped(treatment.call()));
		gaps.put("talkNumber", escaped(treatment.number()));
		gaps.put("texts", joined(this.help.explained()
			.stream()
			.filter((line) -> line.call() == null && line.message() != null)
			.map((line) -> link("button quiet", line.message(), gaps.get("textTo") + " " + escaped(line.text())))));
		gaps.put("lines",
				joined(this.help.explained()
					.stream()
					.map((line) -> "<li>" + ways(line) + escaped(line.about(language)) + "</li>")));
	}

	private static String ways(HelpLine line) {
		String word = (line.word() != null) ? " (" + line.word() + ")" : "";
		String call = (line.call() != null) ? link("", line.call(), "<b>" + escaped(line.number()) + "</b>") : "";
		boolean byTextAlone = line.call() == null && line.message() != null;
		return byTextAlone ? link("", line.message(), "<b>" + escaped(line.text() + word) + "</b>") : call;
	}

	private String entries(Map<String, String> gaps, boolean spanish) {
		String prefix = gaps.get("prefix");
		String other = link("", spanish ? "/" : "/es", String.valueOf(gaps.get("other"))).replaceFirst("<a",
				spanish ? "<a lang=\"en\" hreflang=\"en\"" : "<a lang=\"es\" hreflang=\"es\"");
		return joined(Stream
			.of(link("", gaps.get("home"), gaps.get("find")), link("", prefix + "/guides", gaps.get("guides")),
					link("", prefix + "/help", gaps.get("help")), this.site.speaksBoth() ? other : "")
			.filter((entry) -> !entry.isEmpty())
			.map((entry) -> "<li>" + entry + "</li>"));
	}

	private static String link(String look, @Nullable String address, @Nullable String content) {
		String ofClass = look.isEmpty() ? "" : " class=\"" + look + "\"";
		return "<a" + ofClass + " href=\"" + escaped(address) + "\">" + content + "</a> ";
	}

	private static String joined(Stream<String> parts) {
		return parts.collect(Collectors.joining());
	}

	private static Map<String, String> words(boolean spanish) {
		ResourceBundle words = ResourceBundle.getBundle(ProblemPage.class.getPackageName() + ".words",
				spanish ? SPANISH : Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Map<String, String> gaps = new TreeMap<>();
		words.keySet().forEach((key) -> gaps.put(camelCase(key), escaped(words.getString(key))));
		return gaps;
	}

	private static String filled(String template, Map<String, String> gaps) {
		return GAP.matcher(template)
			.replaceAll((gap) -> Matcher.quoteReplacement(gaps.getOrDefault(gap.group(1), gap.group())));
	}

	private static String escaped(@Nullable String text) {
		return HtmlUtils.htmlEscape((text != null) ? text : "", "UTF-8");
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
