package org.openhaven.api.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One problem, as it is told. Source: RFC 9457, Problem Details for HTTP APIs.
 *
 * @param type its kind, with title
 * @param status the HTTP status; the kind's own but for kinds that stand for others
 * @param detail what is wrong here and what to do, a sentence
 * @param members what else is told, in order: {@code parameter}, {@code given},
 * {@code accepted} and so on
 */
public record Problem(ProblemType type, int status, String detail, Map<String, Object> members) {

	/** Longer input is told shortened. */
	private static final int LONGEST_GIVEN = 200;

	/** Copies the members, keeps their order. */
	public Problem {
		members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
	}

	/**
	 * A problem without further members.
	 * @param type its kind
	 * @param detail a sentence
	 */
	public static Problem of(ProblemType type, String detail) {
		return new Problem(type, type.status(), detail, Map.of());
	}

	/**
	 * A problem with one parameter.
	 * @param type its kind
	 * @param detail a sentence
	 * @param parameter the parameter's name as given
	 * @param given its value as given; null where no value is at fault
	 * @param accepted what would be accepted, values or short descriptions
	 */
	public static Problem ofParameter(ProblemType type, String detail, String parameter, @Nullable String given,
			List<String> accepted) {
		Problem problem = of(type, detail).with("parameter", shortened(parameter));
		if (given != null) {
			problem = problem.with("given", shortened(given));
		}
		return problem.with("accepted", List.copyOf(accepted));
	}

	/**
	 * The same with one more member.
	 * @param name the member's name
	 * @param value something that JSON knows
	 */
	public Problem with(String name, Object value) {
		Map<String, Object> extended = new LinkedHashMap<>(this.members);
		extended.put(name, value);
		return new Problem(this.type, this.status, this.detail, extended);
	}

	/**
	 * This problem as an exception.
	 * @return to be thrown
	 */
	public ProblemException exception() {
		return new ProblemException(this);
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST_GIVEN) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST_GIVEN - 1)) ? LONGEST_GIVEN - 1 : LONGEST_GIVEN;
		return text.substring(0, end) + "…";
	}

}
