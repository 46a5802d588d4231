package org.openhaven.directory.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A help line, as settings tell it. Texts stand under {@code en} and {@code es}; where
 * one is missing the other is shown.
 *
 * @param number what is dialled, as it is written; null if it cannot be called
 * @param text where a message is sent, null if it takes none
 * @param word what the message says first, null for anything
 * @param chat address of its chat, null if it has none
 * @param strip a few words on the strip of every page; none keeps it off the strip
 * @param name who answers
 * @param about hours, cost, languages and who pays, one or two sentences
 */
public record HelpLine(@Nullable String number, @Nullable String text, @Nullable String word, @Nullable String chat,
		Map<String, String> strip, Map<String, String> name, Map<String, String> about) {

	private static final Pattern DIALLED = Pattern.compile("[0-9+(][0-9 ().+-]*");

	/**
	 * Checks that it can be reached and copies the maps.
	 * @throws IllegalArgumentException if not; the message says why
	 */
	public HelpLine {
		if (number == null && text == null && chat == null) {
			throw new SiteSettingUnusableException(
					"haven.help-lines takes lines with a number, a text or a chat, and one has none of them");
		}
		if (chat != null && !chat.startsWith("https://")) {
			throw new SiteSettingUnusableException(
					"haven.help-lines takes a chat with an https address, and one was " + chat);
		}
		Stream.of(Optional.ofNullable(number), Optional.ofNullable(text))
			.flatMap(Optional::stream)
			.filter((written) -> !DIALLED.matcher(written).matches())
			.findFirst()
			.ifPresent((written) -> {
				throw new SiteSettingUnusableException(
						"haven.help-lines takes numbers such as 988 or 1-800-662-4357, and one was " + written);
			});
		strip = (strip != null) ? Map.copyOf(strip) : Map.of();
		name = (name != null) ? Map.copyOf(name) : Map.of();
		about = (about != null) ? Map.copyOf(about) : Map.of();
	}

	/**
	 * What a telephone dials.
	 * @return an address with the scheme {@code tel}, null if it cannot be called
	 */
	public @Nullable String call() {
		return (this.number != null) ? "tel:" + dialled(this.number) : null;
	}

	/**
	 * Where a message goes.
	 * @return an address with the scheme {@code sms}, null if it takes none
	 */
	public @Nullable String message() {
		return (this.text != null) ? "sms:" + dialled(this.text) : null;
	}

	/**
	 * A number as it is dialled: short ones stay, long ones get the country's code.
	 * Source: RFC 3966.
	 * @param number with anything between its digits
	 * @return what follows {@code tel:}
	 */
	public static String dialled(String number) {
		String digits = number.replaceAll("[^0-9]", "");
		boolean withCountry = digits.length() == 11 && digits.startsWith("1");
		return withCountry ? "+" + digits : (digits.length() == 10) ? "+1" + digits : digits;
	}

	/**
	 * Words of the strip.
	 * @param language English or Spanish
	 * @return empty if it does not stand there
	 */
	public String strip(Locale language) {
		return SiteSettings.in(this.strip, language);
	}

	/**
	 * Who answers.
	 * @param language English or Spanish
	 * @return the number itself if nothing is said
	 */
	public String name(Locale language) {
		String told = SiteSettings.in(this.name, language);
		return told.isEmpty() ? String.valueOf((this.number != null) ? this.number : this.text) : told;
	}

	/**
	 * Hours, cost and who pays.
	 * @param language English or Spanish
	 * @return empty if nothing is said
	 */
	public String about(Locale language) {
		return SiteSettings.in(this.about, language);
	}

}
