package org.openhaven.finder.words;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Phone;

/**
 * A number that a telephone dials when it is touched.
 *
 * @param href with the scheme {@code tel}; null if the number has no digits to dial
 * @param text the number as it is written
 */
public record PhoneLink(@Nullable String href, String text) {

	/**
	 * A listing's own number.
	 * @param phone of a listing
	 * @return with its extension. Source of the form: RFC 3966
	 */
	public static PhoneLink of(Phone phone) {
		String extension = phone.extension();
		String text = (extension != null) ? phone.number() + " x" + extension : phone.number();
		return new PhoneLink(href(phone.digits(), extension), text);
	}

	/**
	 * A number of which only its text is known.
	 * @param written as a listing writes it
	 * @return dialled by its digits
	 */
	public static PhoneLink of(String written) {
		String number = written.replaceFirst("(?i)\\s*(?:x|ext).*$", "");
		return new PhoneLink(href(number.replaceAll("[^0-9]", ""), null), written);
	}

	private static @Nullable String href(@Nullable String digits, @Nullable String extension) {
		if (digits == null || digits.length() < 10) {
			return null;
		}
		String country = digits.startsWith("+") ? "" : (digits.length() == 10) ? "+1" : "+";
		return "tel:" + country + digits + ((extension != null) ? ";ext=" + extension.replaceAll("[^0-9]", "") : "");
	}

}
