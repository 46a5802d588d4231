package org.openhaven.search.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads how long somebody wants to stay. */
final class Stays {

	private static final Map<String, Integer> DAYS = Map.ofEntries(Map.entry("day", 1), Map.entry("days", 1),
			Map.entry("week", 7), Map.entry("weeks", 7), Map.entry("wk", 7), Map.entry("month", 30),
			Map.entry("months", 30), Map.entry("mo", 30), Map.entry("year", 365), Map.entry("dias", 1),
			Map.entry("semanas", 7), Map.entry("mes", 30), Map.entry("meses", 30));

	/** Words for a stay that has a length; a detox has its own. */
	private static final Set<String> STAY = Set.of("residential", "inpatient", "rehab", "program", "programs",
			"treatment", "stay", "residency", "rehabilitation", "tx", "facility", "recovery", "residencial", "programa",
			"tratamiento", "internado", "internamiento");

	private static final Set<String> STAY_BEFORE = Set.of("rehab", "program", "inpatient", "residential", "treatment",
			"stay", "programa", "tratamiento", "residencial", "internado", "rehabilitacion", "internamiento");

	/** "90 day" is a stay of itself, where no other word takes it. */
	private static final Set<Integer> USUAL = Set.of(28, 30, 45, 60, 90, 120, 180);

	private static final Set<String> NO_STAY = Set.of("sober", "clean", "chip", "notice", "supply", "jail", "sentence",
			"trial", "free", "eviction", "detox", "abstinent", "sobriety", "outpatient", "iop", "php", "prescription");

	private static final Set<String> FOR = Set.of("for", "of", "de", "por");

	/** Source: code book of the National Directory, short-term residential. */
	private static final int LONGEST_SHORT_STAY = 30;

	private final Sentence sentence;

	private final List<String> words;

	Stays(Sentence sentence) {
		this.sentence = sentence;
		this.words = sentence.words();
	}

	/** "90 day residential program", "rehab for 6 months", "programa de 90 dias". */
	Segment.@Nullable Care at(int from) {
		int at = STAY_BEFORE.contains(word(from)) ? from + 1 : from;
		at += (at > from && FOR.contains(word(at))) ? 1 : 0;
		WrittenNumber number = WrittenNumber.at(this.words, at);
		Integer days = (number != null) ? DAYS.get(word(number.to())) : null;
		if (number == null || days == null || number.value() == 0) {
			return null;
		}
		int to = number.to() + 1;
		if (Numbers.OLD.contains(word(to))) {
			return null;
		}
		to += word(to).equals("long") ? 1 : 0;
		int behind = to;
		while (to < this.words.size() && !this.sentence.brokenBefore(to) && STAY.contains(word(to))) {
			to++;
		}
		boolean stay = to > behind || (at > from && FOR.contains(word(at - 1)));
		stay |= USUAL.contains(number.value()) && word(number.to()).equals("day") && !NO_STAY.contains(word(to));
		String setting = (number.value() * days <= LONGEST_SHORT_STAY) ? "short-term-residential"
				: "long-term-residential";
		return stay ? new Segment.Care(from, to, Meaning.of(Need.of("setting", setting)), false) : null;
	}

	private String word(int at) {
		return (at >= 0 && at < this.words.size()) ? this.words.get(at) : "";
	}

}
