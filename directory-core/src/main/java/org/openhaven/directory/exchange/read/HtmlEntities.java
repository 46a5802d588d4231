package org.openhaven.directory.exchange.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Character references of HTML in plain text. Knows the named ones of HTML 4, section
 * 24.2 (Latin-1), and the typographic ones; leaves others as they stand.
 */
final class HtmlEntities {

	private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");

	/** In the order of the characters from U+00A0 on. */
	private static final String LATIN_1 = """
			nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
			micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring
			AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml
			times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
			egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
			ugrave uacute ucirc uuml yacute thorn yuml""";

	private static final Map<String, String> NAMED = named();

	private HtmlEntities() {
	}

	static String decode(String text) {
		if (text.indexOf('&') < 0) {
			return text;
		}
		return REFERENCE.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(orAsIs(decoded(match.group(1)), match.group())));
	}

	private static String orAsIs(@Nullable String decoded, String asIs) {
		return (decoded != null) ? decoded : asIs;
	}

	private static @Nullable String decoded(String reference) {
		if (reference.charAt(0) != '#') {
			return NAMED.get(reference);
		}
		boolean hexadecimal = Character.toLowerCase(reference.charAt(1)) == 'x';
		int codePoint = hexadecimal ? Integer.parseInt(reference.substring(2), 16)
				: Integer.parseInt(reference.substring(1));
		return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : null;
	}

	private static Map<String, String> named() {
		Map<String, String> named = new HashMap<>(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
		named.putAll(Map.of("ndash", "\u2013", "mdash", "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "ldquo",
				"\u201C", "rdquo", "\u201D", "hellip", "\u2026", "bull", "\u2022", "trade", "\u2122"));
		char character = '\u00A0';
		for (String name : LATIN_1.split("\\s+")) {
			named.put(name, String.valueOf(character));
			character++;
		}
		return named;
	}

}
