package org.openhaven.finder.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.openhaven.directory.site.Colour;
import org.openhaven.directory.site.SiteColours;

/**
 * The colours of the design on bright and on dark screens, and whether they can be told
 * apart. Source of the pairs: DESIGN.md, "Tokens".
 *
 * @param light by name of the token
 * @param dark by name of the token
 */
record Palette(Map<String, Colour> light, Map<String, Colour> dark) {

	private static final String FILE = "/static/finder/tokens.css";

	private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9A-Fa-f]{6});");

	private static final double TEXT = 4.5;

	private static final double EDGE = 3;

	/** What a site can change, before or behind what. */
	private static final List<Pair> PAIRS = List.of(new Pair("on-harbor", "harbor", TEXT),
			new Pair("on-harbor", "harbor-press", TEXT), new Pair("link", "paper", TEXT),
			new Pair("link", "mist", TEXT), new Pair("link", "lantern-tint", TEXT), new Pair("link", "tint", TEXT),
			new Pair("ink", "tint", TEXT), new Pair("ink-2", "tint", TEXT), new Pair("on-lantern", "lantern", TEXT),
			new Pair("on-deep", "deep", TEXT), new Pair("on-deep-2", "deep", TEXT), new Pair("harbor", "paper", EDGE),
			new Pair("harbor", "mist", EDGE), new Pair("harbor", "tint", EDGE), new Pair("lantern", "deep", EDGE));

	/** The design's own colours. */
	static Palette ofTheDesign() {
		String css = tokens();
		int dark = css.indexOf("@media (prefers-color-scheme: dark)");
		Map<String, Colour> bright = colours(css.substring(0, dark));
		Map<String, Colour> night = new HashMap<>(bright);
		night.putAll(colours(css.substring(dark)));
		return new Palette(Map.copyOf(bright), Map.copyOf(night));
	}

	/** With what a site has changed. */
	Palette with(SiteColours site) {
		return new Palette(changed(this.light, site.lightTokens()), changed(this.dark, site.darkTokens()));
	}

	/** The first pair that cannot be told apart, in words. */
	Optional<String> complaint() {
		return complaint("light", this.light).or(() -> complaint("dark", this.dark));
	}

	private static Optional<String> complaint(String scheme, Map<String, Colour> colours) {
		return PAIRS.stream()
			.filter((pair) -> pair.contrast(colours) < pair.least())
			.findFirst()
			.map((pair) -> pair.told(scheme, colours));
	}

	private static Map<String, Colour> changed(Map<String, Colour> own, Map<String, Colour> changes) {
		Map<String, Colour> changed = new HashMap<>(own);
		changed.putAll(changes);
		return Map.copyOf(changed);
	}

	private static Map<String, Colour> colours(String css) {
		Map<String, Colour> colours = new HashMap<>();
		TOKEN.matcher(css).results().forEach((token) -> colours.put(token.group(1), Colour.of(token.group(2))));
		return colours;
	}

	private static String tokens() {
		try (InputStream file = Palette.class.getResourceAsStream(FILE)) {
			return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The colours of the design cannot be read", ex);
		}
	}

	/**
	 * Two colours that meet.
	 *
	 * @param before text or edge
	 * @param behind its ground
	 * @param least contrast. Source: WCAG 2.2, 1.4.3 and 1.4.11
	 */
	private record Pair(String before, String behind, double least) {

		double contrast(Map<String, Colour> colours) {
			return colour(this.before, colours).contrast(colour(this.behind, colours));
		}

		String told(String scheme, Map<String, Colour> colours) {
			return String.format(Locale.ROOT, "%s %s on %s %s has a contrast of %.1f in the %s scheme and needs %.1f",
					this.before, colour(this.before, colours), this.behind, colour(this.behind, colours),
					contrast(colours), scheme, this.least);
		}

		private static Colour colour(String token, Map<String, Colour> colours) {
			return Objects.requireNonNull(colours.get(token), token);
		}

	}

}
