package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.understanding.Segment.Care;
import org.openhaven.search.understanding.Segment.Steering;

/**
 * Sex and age are those of the person who needs care: a number of years beats a word for
 * an age, and the writer counts only when nobody else is spoken of.
 */
final class People {

	private static final Set<String> SEXES = Set.of("women", "womens", "woman", "female", "females", "mujer", "mujeres",
			"men", "mens", "male", "males", "hombre", "hombres");

	private People() {
	}

	/**
	 * Changes the needs.
	 * @param danger what danger was spoken of, null for none
	 */
	static void apply(Sentence sentence, List<Segment> segments, List<Told> told, Urgent.@Nullable Kind danger) {
		if (danger == Urgent.Kind.VIOLENCE) {
			told.stream().filter((one) -> !isSaidOfHelp(sentence, one)).forEach((one) -> one.without("gender"));
			return;
		}
		boolean numbered = told.stream().anyMatch((one) -> one.care.fromNumber() && one.has("age"));
		if (numbered) {
			told.stream()
				.filter((one) -> !one.care.fromNumber() && !one.isNegated())
				.forEach((one) -> one.without("age"));
		}
		if (told.stream().noneMatch((one) -> one.has("gender"))) {
			told.addAll(writers(segments));
		}
	}

	/** The relative who hits is not the one who seeks help: "for women" is. */
	private static boolean isSaidOfHelp(Sentence sentence, Told told) {
		return sentence.words().subList(told.care.from(), told.care.to()).stream().anyMatch(SEXES::contains);
	}

	private static List<Told> writers(List<Segment> segments) {
		List<Told> writers = new ArrayList<>();
		for (int i = 0; i < segments.size(); i++) {
			if (segments.get(i) instanceof Steering steering) {
				switch (steering.cue()) {
					case WRITER_FEMALE -> writers.add(writer(i, steering, "female"));
					case WRITER_MALE -> writers.add(writer(i, steering, "male"));
					default -> {
					}
				}
			}
		}
		return writers.isEmpty() ? writers : List.of(writers.getFirst());
	}

	private static Told writer(int index, Steering steering, String gender) {
		Meaning meaning = Meaning.of(Need.of("gender", gender));
		return new Told(index, new Care(steering.from(), steering.to(), meaning, false), false);
	}

}
