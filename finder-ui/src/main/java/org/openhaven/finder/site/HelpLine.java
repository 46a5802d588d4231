package org.openhaven.finder.site;

import java.util.Locale;
import java.util.Map;

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

	/** Checks that it can be reached and copies the maps. */
	public HelpLine {
		if (number == null && text == null && chat == null) {
			throw new IllegalArgumentException("haven.help-lines: each line has a number, a text or a chat");
		}
		if (chat != null && !chat.startsWith("https://")) {
			throw new IllegalArgumentException("haven.help-lines: a chat is an https address, was " + chat);
		}
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

	/** Short numbers stay, long ones get the country's code. Source: RFC 3966. */
	private static String dialled(String number) {
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
		return in(this.strip, language);
	}

	/**
	 * Who answers.
	 * @param language English or Spanish
	 * @return the number itself if nothing is said
	 */
	public String name(Locale language) {
		String told = in(this.name, language);
		return told.isEmpty() ? String.valueOf((this.number != null) ? this.number : this.text) : told;
	}

	/**
	 * Hours, cost and who pays.
	 * @param language English or Spanish
	 * @return empty if nothing is said
	 */
	public String about(Locale language) {
		return in(this.about, language);
	}

	private static String in(Map<String, String> texts, Locale language) {
		String other = texts.values().stream().sorted().findFirst().orElse("");
		return texts.getOrDefault(language.getLanguage(), texts.getOrDefault("en", other));
	}

}
