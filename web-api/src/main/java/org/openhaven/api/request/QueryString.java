package org.openhaven.api.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemType;

/**
 * Takes a query apart. Source: WHATWG URL Standard, application/x-www-form-urlencoded,
 * but broken escapes are refused.
 */
final class QueryString {

	private QueryString() {
	}

	static List<Map.Entry<String, String>> pairs(String query) {
		List<Map.Entry<String, String>> pairs = new ArrayList<>();
		for (String part : query.split("&")) {
			if (!part.isEmpty()) {
				int equals = part.indexOf('=');
				String name = (equals < 0) ? part : part.substring(0, equals);
				String value = (equals < 0) ? "" : part.substring(equals + 1);
				pairs.add(Map.entry(decoded(name), decoded(value)));
			}
		}
		return pairs;
	}

	private static String decoded(String encoded) {
		return encoded.chars().allMatch(QueryString::standsForItself) ? encoded : unescaped(encoded);
	}

	private static boolean standsForItself(int character) {
		return character <= 0x7f && character != '%' && character != '+';
	}

	private static String unescaped(String encoded) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
		for (int i = 0; i < encoded.length(); i++) {
			char character = encoded.charAt(i);
			if (character == '%') {
				bytes.write(escaped(encoded, i + 1));
				i += 2;
			}
			else if (character > 0x7f) {
				bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.ISO_8859_1));
			}
			else {
				bytes.write((character == '+') ? ' ' : character);
			}
		}
		return utf8(bytes.toByteArray());
	}

	private static int escaped(String encoded, int at) {
		int high = (at + 1 < encoded.length()) ? Character.digit(encoded.charAt(at), 16) : -1;
		int low = (at + 1 < encoded.length()) ? Character.digit(encoded.charAt(at + 1), 16) : -1;
		if (high < 0 || low < 0) {
			throw broken();
		}
		return high * 16 + low;
	}

	private static String utf8(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw broken();
		}
	}

	private static RuntimeException broken() {
		return Problem.of(ProblemType.BAD_REQUEST, "The query of the address is not percent-encoded UTF-8.")
			.exception();
	}

}
