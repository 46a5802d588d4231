package org.openhaven.directory.site;

import java.util.Locale;
import java.util.function.IntBinaryOperator;

/**
 * A colour of the screen.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

	/** The brightest. */
	public static final Colour WHITE = new Colour(255, 255, 255);

	/** The darkest. */
	public static final Colour BLACK = new Colour(0, 0, 0);

	/**
	 * Reads a colour.
	 * @param written for example {@code #0D4F5C}
	 * @return the colour
	 * @throws IllegalArgumentException if it is written in another way
	 */
	public static Colour of(String written) {
		if (!written.matches("#[0-9A-Fa-f]{6}")) {
			throw new IllegalArgumentException("A colour is # and six hexadecimal digits, was " + written);
		}
		int all = Integer.parseInt(written.substring(1), 16);
		return new Colour(all >> 16, (all >> 8) & 0xFF, all & 0xFF);
	}

	/**
	 * How well two colours can be told apart. Source: WCAG 2.2, contrast ratio.
	 * @param other the colour behind or before
	 * @return 1 to 21
	 */
	public double contrast(Colour other) {
		double one = luminance() + 0.05;
		double two = other.luminance() + 0.05;
		return Math.max(one, two) / Math.min(one, two);
	}

	/**
	 * This colour with some of another, as {@code color-mix(in srgb, ...)} mixes.
	 * @param other the colour to mix in
	 * @param percentOfOther 0 to 100
	 * @return rounded to whole steps
	 */
	public Colour mixed(Colour other, int percentOfOther) {
		IntBinaryOperator mix = (mine,
				others) -> (int) Math.round((mine * (100 - percentOfOther) + others * percentOfOther) / 100.0);
		return new Colour(mix.applyAsInt(this.red, other.red), mix.applyAsInt(this.green, other.green),
				mix.applyAsInt(this.blue, other.blue));
	}

	private double luminance() {
		return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue);
	}

	private static double linear(int step) {
		double share = step / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "#%02X%02X%02X", this.red, this.green, this.blue);
	}

}
