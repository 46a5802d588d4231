package org.openhaven.directory.exchange.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Websites and e-mail addresses as lists write them. */
final class WebAddress {

	private static final Pattern SCHEMES = Pattern.compile("(?i)^(?:(https?)\\s*(?:[:;]\\s*/*|//+)\\s*)+");

	private static final Pattern HOST_AND_REST = Pattern
		.compile("((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63})(:[0-9]{1,5})?([/?#]\\S*)?");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]+");

	private static final Set<String> NONE = Set.of("", "n/a", "na", "none", "no", "null", "-", "www", "www.");

	private static final int LONGEST = 500;

	private WebAddress() {
	}

	/**
	 * An http or https address, or null where none is stated (an unusable one noticed).
	 */
	static @Nullable String website(String given, Notices notices) {
		String text = CleanText.clean(given);
		Matcher schemes = SCHEMES.matcher(text);
		boolean schemed = schemes.find();
		String scheme = schemed ? schemes.group(1).toLowerCase(Locale.ROOT) : "http";
		String rest = text.substring(schemed ? schemes.end() : 0);
		if (NONE.contains(rest.toLowerCase(Locale.ROOT))) {
			return null;
		}
		List<String> parts = Stream.of(rest.split("[\\s,;]+")).filter((part) -> !part.isEmpty()).toList();
		for (String part : parts) {
			Matcher address = HOST_AND_REST.matcher(part);
			if (address.matches() && part.length() <= LONGEST) {
				if (parts.size() > 1) {
					notices.add("website", text, "holds more than one word, of which the first address was taken");
				}
				return scheme + "://" + address.group(1).toLowerCase(Locale.ROOT) + part.substring(address.end(1));
			}
		}
		notices.add("website", text, "is no web address and was left out");
		return null;
	}

	/** An e-mail address, or null where none is stated (an unusable one noticed). */
	static @Nullable String email(String given, Notices notices) {
		String text = CleanText.clean(given).replaceFirst("(?i)^mailto:", "");
		if (NONE.contains(text.toLowerCase(Locale.ROOT))) {
			return null;
		}
		if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
			notices.add("email", text, "is no e-mail address and was left out");
			return null;
		}
		return text;
	}

}
