package org.openhaven.api.acceptance;

import java.util.Map;
import java.util.Set;

/**
 * Evaluates a rule of vocabulary.csv by rewriting its text, slowly and plainly: a second
 * opinion that shares no line with the product.
 */
final class PlainRule {

	private PlainRule() {
	}

	/**
	 * @param rule text of a rule, references written {@code @filter.value}
	 * @param rules texts of all rules by {@code filter.value}
	 */
	static boolean holds(String rule, Map<String, String> rules, Set<String> codes) {
		String text = rule;
		while (text.contains("@")) {
			int at = text.indexOf('@');
			int end = at + 1;
			while (end < text.length()
					&& (Character.isLetterOrDigit(text.charAt(end)) || "-._".indexOf(text.charAt(end)) >= 0)) {
				end++;
			}
			String referenced = rules.get(text.substring(at + 1, end));
			if (referenced == null) {
				throw new IllegalStateException("No rule " + text.substring(at + 1, end));
			}
			text = text.substring(0, at) + "(" + referenced + ")" + text.substring(end);
		}
		StringBuilder truth = new StringBuilder();
		for (String token : text.replaceAll("([()!&|])", " $1 ").trim().split("\\s+")) {
			truth.append("()!&|".contains(token) ? token : codes.contains(token) ? "T" : "F");
		}
		return reduce(truth.toString()).equals("T");
	}

	private static String reduce(String truth) {
		String before;
		String after = truth;
		do {
			before = after;
			after = before.replace("(T)", "T").replace("(F)", "F").replace("!T", "F").replace("!F", "T");
			if (after.equals(before)) {
				after = before.replaceAll("[TF]&F|F&[TF]", "F").replace("T&T", "T");
			}
			if (after.equals(before)) {
				after = before.replaceAll("(?<![!&])(T\\|[TF]|F\\|T)(?!&)", "T").replaceAll("(?<![!&])F\\|F(?!&)", "F");
			}
		}
		while (!after.equals(before));
		return after;
	}

}
