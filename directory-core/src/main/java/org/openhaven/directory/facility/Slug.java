package org.openhaven.directory.facility;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The readable part of a listing's web address.
 *
 * @param text lower-case ASCII letters, digits and single hyphens, 1 to 140 characters
 */
public record Slug(String text) {

	private static final int MAX_LENGTH = 140;

	/**
	 * Checks the form.
	 * @throws IllegalArgumentException if it has another
	 */
	public Slug {
		if (text.length() > MAX_LENGTH || !text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException("A slug is made of a-z, 0-9 and single hyphens, was '" + text + "'");
		}
	}

	/**
	 * The slug of a place, which another place may share.
	 * @param name name of the facility
	 * @param city its town, or null
	 * @param region its state, or null
	 * @return for example {@code mohr-center-charlottesville-va}; {@code facility} where
	 * nothing can be written in Latin letters
	 */
	public static Slug of(String name, @Nullable String city, @Nullable String region) {
		String joined = Stream.of(name, city, region)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		String plain = Normalizer.normalize(joined, Normalizer.Form.NFKD)
			.replaceAll("[\\p{M}'\u2019]", "")
			.replaceAll("[^A-Za-z0-9]+", "-")
			.toLowerCase(Locale.ROOT);
		String cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH - 13));
		String trimmed = cut.replaceAll("^-+|-+$", "");
		return new Slug(trimmed.isEmpty() ? "facility" : trimmed);
	}

	/**
	 * This slug told apart from all others.
	 * @param id the facility's id
	 * @return for example {@code mohr-center-charlottesville-va-7k2m9}
	 */
	public Slug of(FacilityId id) {
		return new Slug(this.text + "-" + id.value());
	}

	@Override
	public String toString() {
		return this.text;
	}

}
