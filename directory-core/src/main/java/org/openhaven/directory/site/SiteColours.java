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

	/** The design's own colours. */
	public static final SiteColours NONE = new SiteColours(Scheme.NONE, Scheme.NONE);

	/**
	 * The colours as a style sheet that stands after the design's own.
	 * @return empty if there are none
	 */
	public String css() {
		String dark = rule(this.dark.tokens(Colour.WHITE, 35));
		return rule(this.light.tokens(Colour.BLACK, 25))
				+ (dark.isEmpty() ? "" : "@media (prefers-color-scheme: dark) { " + dark.strip() + " }\n");
	}

	private static String rule(Map<String, String> tokens) {
		return tokens.isEmpty() ? ""
				: tokens.entrySet()
					.stream()
					.map((token) -> "--" + token.getKey() + ": " + token.getValue() + ";")
					.collect(Collectors.joining(" ", ":root { ", " }\n"));
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

		/** Whether nothing is set. */
		public boolean isEmpty() {
			return equals(NONE);
		}

		/**
		 * Tokens of the design that these colours replace.
		 * @param pressed what a pressed button is mixed with, to this percentage
		 */
		Map<String, String> tokens(Colour pressed, int percent) {
			Map<String, String> tokens = new LinkedHashMap<>();
			if (this.harbor != null) {
				tokens.put("harbor", this.harbor);
				tokens.put("harbor-press", Colour.of(this.harbor).mixed(pressed, percent).toString());
				tokens.put("link", this.harbor);
				tokens.put("tint", "color-mix(in srgb, " + this.harbor + " 13%, var(--paper))");
			}
			if (this.lantern != null) {
				tokens.put("lantern", this.lantern);
			}
			if (this.deep != null) {
				tokens.put("deep", this.deep);
				tokens.put("deep-line", Colour.of(this.deep).mixed(Colour.WHITE, 20).toString());
			}
			return tokens;
		}

	}

}
