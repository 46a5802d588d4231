package org.openhaven.search.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openhaven.search.understanding.Segment.Care;

/**
 * Beside "detox" a setting is the setting of the detox: "residential alcohol detox".
 * Source: reference/vocabulary.md, "How plain words are read".
 */
final class DetoxSettings {

	private static final Map<String, Need> OF_DETOX = Map.of("setting=residential",
			Need.of("setting", "residential-detox"), "setting=hospital", Need.of("setting", "hospital-detox"),
			"service=outpatient", Need.of("setting", "outpatient-detox"), "service=inpatient",
			Need.of("setting", "hospital-detox", "residential-detox"));

	/** What may stand between the two: "inpatient heroin detox for women". */
	private static final Set<String> BETWEEN = Set.of("substance", "medication", "payment", "insurer", "gender", "age",
			"population");

	private final Sentence sentence;

	private final List<Segment> segments;

	private DetoxSettings(Sentence sentence, List<Segment> segments) {
		this.sentence = sentence;
		this.segments = segments;
	}

	static void apply(Sentence sentence, List<Segment> segments, List<Told> told) {
		DetoxSettings settings = new DetoxSettings(sentence, segments);
		for (Told detox : told) {
			if (detox.wants("service", "detox")) {
				told.stream().filter((other) -> settings.areBeside(other, detox)).forEach(DetoxSettings::narrow);
			}
		}
	}

	private static void narrow(Told setting) {
		Need need = setting.needs().getFirst();
		Need narrower = OF_DETOX.get(need.filter() + "=" + String.join(",", need.values()));
		if (narrower != null) {
			setting.mean(narrower);
		}
	}

	private boolean areBeside(Told setting, Told detox) {
		boolean plain = !setting.isNegated() && setting.needs().size() == 1
				&& setting.care.to() - setting.care.from() <= 2 && !endsGenerally(setting);
		int first = Math.min(setting.index, detox.index);
		int last = Math.max(setting.index, detox.index);
		return plain && first != last && isClear(first, last);
	}

	/** "Inpatient rehab" and "residential treatment" are not the setting of a detox. */
	private boolean endsGenerally(Told setting) {
		return Set.of("rehab", "treatment", "program", "rehabilitation", "tratamiento", "programa", "stay", "facility")
			.contains(this.sentence.word(setting.care.to() - 1));
	}

	private boolean isClear(int first, int last) {
		for (int i = first + 1; i <= last; i++) {
			Segment segment = this.segments.get(i);
			if (this.sentence.brokenBefore(segment.from())) {
				return false;
			}
			if (i < last && !isPassed(segment)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPassed(Segment segment) {
		return segment instanceof Care care
				&& care.meaning().needs().stream().allMatch((need) -> BETWEEN.contains(need.filter()));
	}

}
