package org.openhaven.directory.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Colours of a site in place of the design's own: {@code haven.site.colours.light.harbor}
 * and so on. What goes with a colour (pressed buttons, links, tints, dividers) is mixed
 * from it.
 *
 * @param light for bright screens
 * @param dark for dark ones
 */
public record SiteColours(@DefaultValue Scheme light, @DefaultValue Scheme dark) {

	/** Of design/tokens.css. */
	private static final Colour PAPER = Colour.WHITE;

	/** Of design/tokens.css. */
	private static final Colour PAPER_IN_THE_DARK = Colour.of("#15272D");

	/** The design's own colours. */
	public static final SiteColours NONE = new SiteColours(Scheme.NONE, Scheme.NONE);

	/**
	 * Whether nothing is set.
	 * @return true for the design's own colours
	 */
	public boolean isEmpty() {
		return equals(NONE);
	}

	/**
	 * Tokens of the design that are replaced on bright screens.
	 * @return by name
	 */
	public Map<String, Colour> lightTokens() {
		return this.light.tokens(Colour.BLACK, PAPER);
	}

	/**
	 * Tokens of the design that are replaced on dark screens.
	 * @return by name
	 */
	public Map<String, Colour> darkTokens() {
		return this.dark.tokens(Colour.WHITE, PAPER_IN_THE_DARK);
	}

	/**
	 * The colours as a style sheet that stands after the design's own.
	 * @return empty if there are none
	 */
	public String css() {
		// The dark scheme has its own colours: what is set for bright screens is not for
		// it.
		return rule("light", lightTokens()) + rule("dark", darkTokens());
	}

	private static String rule(String scheme, Map<String, Colour> tokens) {
		return tokens.isEmpty() ? "" : tokens.entrySet()
			.stream()
			.map((token) -> "--" + token.getKey() + ": " + token.getValue() + ";")
			.collect(Collectors.joining(" ", "@media (prefers-color-scheme: " + scheme + ") { :root { ", " } }\n"));
	}

	/**
	 * Colours of one kind of screen, each as {@code #RRGGBB}; null keeps the design's.
	 *
	 * @param harbor buttons, links, pins
	 * @param lantern where one is
	 * @param deep head of the first page and foot
	 */
	public record Scheme(@Nullable String harbor, @Nullable String lantern, @Nullable String deep) {

		private static final Scheme NONE = new Scheme(null, null, null);

		/**
		 * Checks how they are written.
		 * @throws IllegalArgumentException if one is written in another way
		 */
		public Scheme {
			check("harbor", harbor);
			check("lantern", lantern);
			check("deep", deep);
		}

		private static void check(String name, @Nullable String written) {
			if (written != null && !written.matches("#[0-9A-Fa-f]{6}")) {
				throw new SiteSettingUnusableException(
						"haven.site.colours takes colours such as #0D4F5C, and " + name + " was " + written);
			}
		}

		/**
		 * Tokens of the design that these colours replace.
		 * @param pressed what a pressed button is mixed with
		 * @param paper what a tint is mixed with
		 */
		private Map<String, Colour> tokens(Colour pressed, Colour paper) {
			Map<String, Colour> tokens = new LinkedHashMap<>();
			if (this.harbor != null) {
				Colour given = Colour.of(this.harbor);
				tokens.put("harbor", given);
				tokens.put("harbor-press", given.mixed(pressed, 30));
				tokens.put("link", given);
				tokens.put("tint", given.mixed(paper, 87));
			}
			if (this.lantern != null) {
				tokens.put("lantern", Colour.of(this.lantern));
			}
			if (this.deep != null) {
				tokens.put("deep", Colour.of(this.deep));
				tokens.put("deep-line", Colour.of(this.deep).mixed(Colour.WHITE, 20));
			}
			return tokens;
		}

	}

}
