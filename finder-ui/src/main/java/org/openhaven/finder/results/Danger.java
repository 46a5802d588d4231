package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.openhaven.directory.site.HelpLine;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.finder.words.Words;
import org.openhaven.search.understanding.Urgent;

/**
 * What to do now, because words of danger were typed.
 *
 * @param title the action in a few words
 * @param lines what to do, in order
 * @param calls whom to call or text, the most pressing first
 */
record Danger(String title, List<String> lines, List<Call> calls) {

	/** A number that only the lines of advice know. */
	private static final Pattern NUMBER = Pattern.compile("1-[0-9]{3}-[0-9]{3}-[0-9]{4}");

	/** Copies the lists. */
	Danger {
		lines = List.copyOf(lines);
		calls = List.copyOf(calls);
	}

	/**
	 * A button.
	 *
	 * @param label what it does
	 * @param href where it leads
	 */
	record Call(String label, String href) {
	}

	static Danger of(Urgent urgent, HelpLines help, Words words) {
		List<String> lines = urgent.lines(words.language());
		List<Call> calls = new ArrayList<>();
		List<String> numbers = new ArrayList<>(numbers(urgent.kind()));
		lines.stream().flatMap((line) -> NUMBER.matcher(line).results()).map(MatchResult::group).forEach(numbers::add);
		for (String number : numbers.stream().distinct().toList()) {
			HelpLine line = help.helpLines()
				.stream()
				.filter((each) -> number.equals(each.number()))
				.findFirst()
				.orElse(null);
			calls.add(new Call(words.say("danger.call", number), "tel:" + HelpLine.dialled(number)));
			if (line != null && line.text() != null && line.message() != null) {
				calls.add(new Call(words.say("danger.text", line.text()), line.message()));
			}
		}
		return new Danger(words.say("danger." + urgent.kind().jsonName()), lines, calls);
	}

	/** The most pressing first. */
	private static List<String> numbers(Urgent.Kind kind) {
		return switch (kind) {
			case OVERDOSE -> List.of("911", "1-800-222-1222", "988");
			case SUICIDE -> List.of("988", "911");
			case VIOLENCE -> List.of("911");
			default -> List.of("911", "988");
		};
	}

}
