package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openhaven.search.understanding.Segment.Care;
import org.openhaven.search.understanding.Segment.Idle;
import org.openhaven.search.understanding.Segment.Steering;

/**
 * What a medicine is wanted for: prescribed, put up with ("allows suboxone"), forbidden
 * ("no methadone allowed"), or the problem itself ("get off methadone"). Source:
 * reference/vocabulary.md, "How plain words are read".
 */
final class Medicines {

	static final String ACCESS = "access";

	private static final String MEDICATION = "medication";

	private static final int MOST_BETWEEN = 2;

	private static final Set<String> OPIOIDS = Set.of("methadone", "buprenorphine", "buprenorphine-naloxone",
			"buprenorphine-mono");

	/** What "medication" stands for where it is to be put up with. */
	private static final Need ANY_MEDICATION = Need.of(MEDICATION, "buprenorphine", "methadone", "naltrexone");

	private static final Need TREATMENT = Need.of("service", "medication");

	private static final Need OPIOID = Need.of("substance", "opioids");

	private static final Need DETOX = Need.of("service", "detox");

	private static final Set<String> FROM = Set.of("from", "off", "of", "de");

	private final Sentence sentence;

	private final List<Segment> segments;

	private final List<Access> accesses = new ArrayList<>();

	private Medicines(Sentence sentence, List<Segment> segments) {
		this.sentence = sentence;
		this.segments = segments;
	}

	/** Changes the needs, and tells what was said of access. */
	static List<Access> apply(Sentence sentence, List<Segment> segments, List<Told> told) {
		Medicines medicines = new Medicines(sentence, segments);
		told.stream().filter(Medicines::isMedicine).forEach(medicines::apply);
		return medicines.accesses;
	}

	private static boolean isMedicine(Told told) {
		return told.has(MEDICATION) || told.needs().contains(TREATMENT);
	}

	private void apply(Told told) {
		Optional<Steering> before = steeringBefore(told.index);
		Optional<Steering> behind = steeringBehind(told.index);
		if (is(before, Cue.FORBID) || is(behind, Cue.FORBIDDEN) || (told.isNegated() && is(behind, Cue.ACCEPTED))) {
			access(told, is(before, Cue.FORBID) ? before.orElseThrow() : behind.orElseThrow(), "not-allowed");
		}
		else if (!told.isNegated() && is(before, Cue.QUIT)) {
			giveUp(told, OPIOID, DETOX);
		}
		else if (!told.isNegated() && (is(before, Cue.ABUSE) || isDetoxFrom(told.index))) {
			giveUp(told, OPIOID);
		}
		else if (!told.isNegated() && (is(before, Cue.ACCEPT) || is(behind, Cue.ACCEPTED))) {
			access(told, is(before, Cue.ACCEPT) ? before.orElseThrow() : behind.orElseThrow(), "any");
		}
	}

	private static boolean is(Optional<Steering> steering, Cue cue) {
		return steering.filter((found) -> found.cue() == cue).isPresent();
	}

	/** "Detox from methadone". */
	private boolean isDetoxFrom(int index) {
		return index > 0 && FROM.contains(this.sentence.word(this.segments.get(index - 1).to() - 1))
				&& (isDetox(index - 1) || (index > 1 && isDetox(index - 2)));
	}

	private boolean isDetox(int index) {
		return this.segments.get(index) instanceof Care care && care.meaning().needs().contains(DETOX);
	}

	private static void giveUp(Told told, Need... instead) {
		boolean opioid = told.needs().stream().anyMatch((need) -> OPIOIDS.containsAll(need.values()));
		if (opioid) {
			told.mean(instead);
		}
	}

	private void access(Told told, Steering cue, String value) {
		told.mean(told.needs().contains(TREATMENT) ? new Need[] { ANY_MEDICATION } : told.needs().toArray(Need[]::new));
		this.accesses.add(new Access(cue, value));
	}

	private Optional<Steering> steeringBefore(int index) {
		int words = 0;
		for (int i = index - 1; i >= 0 && words <= MOST_BETWEEN; i--) {
			if (this.sentence.brokenBefore(this.segments.get(i + 1).from())
					&& !(this.segments.get(i) instanceof Care care && isMedicine(care))) {
				return Optional.empty();
			}
			Segment segment = this.segments.get(i);
			if (segment instanceof Steering steering && steers(steering)) {
				return Optional.of(steering);
			}
			if (segment instanceof Care care && isMedicine(care)) {
				words = 0;
			}
			else if (isPassedOver(segment)) {
				words += segment.to() - segment.from();
			}
			else {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static boolean isMedicine(Care care) {
		return care.meaning().has(MEDICATION);
	}

	private static boolean steers(Steering steering) {
		return switch (steering.cue()) {
			case FORBID, QUIT, START, ABUSE, ACCEPT, NOT -> true;
			default -> false;
		};
	}

	private static boolean isPassedOver(Segment segment) {
		return segment instanceof Idle || segment instanceof Steering;
	}

	private Optional<Steering> steeringBehind(int index) {
		int words = 0;
		for (int i = index + 1; i < this.segments.size() && words <= 1; i++) {
			Segment segment = this.segments.get(i);
			if (this.sentence.brokenBefore(segment.from())) {
				return Optional.empty();
			}
			if (segment instanceof Steering steering
					&& (steering.cue() == Cue.ACCEPTED || steering.cue() == Cue.FORBIDDEN)) {
				return Optional.of(steering);
			}
			if ((segment instanceof Steering steering && (steering.cue() == Cue.OR || steering.cue() == Cue.AND))
					|| (segment instanceof Care care && isMedicine(care))) {
				continue;
			}
			if (!(segment instanceof Idle)) {
				return Optional.empty();
			}
			words += segment.to() - segment.from();
		}
		return Optional.empty();
	}

	/**
	 * What was said of access.
	 *
	 * @param cue the words that said it
	 * @param value the value of the filter
	 */
	record Access(Steering cue, String value) {
	}

}
