package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openhaven.search.understanding.Segment.Reach;
import org.openhaven.search.understanding.Segment.Steering;
import org.openhaven.search.understanding.Segment.Unknown;

/**
 * Words in a row that nothing knows: perhaps a name.
 *
 * @param sentence that holds them
 * @param segments of the sentence
 * @param first index of their first segment
 * @param size how many there are, up to a comma or the like
 */
record StrangeWords(Sentence sentence, List<Segment> segments, int first, int size) {

	/** Names of more words are not looked for. */
	static final int MOST_OF_A_NAME = 3;

	private static final Set<String> IN = Set.of("in", "en");

	/** All of them, in their order. */
	static List<StrangeWords> runs(Sentence sentence, List<Segment> segments) {
		List<StrangeWords> runs = new ArrayList<>();
		for (int i = 0; i < segments.size(); i++) {
			if (segments.get(i) instanceof Unknown && (i == 0 || !(segments.get(i - 1) instanceof Unknown))) {
				runs.add(new StrangeWords(sentence, segments, i, size(sentence, segments, i)));
			}
		}
		return runs;
	}

	private static int size(Sentence sentence, List<Segment> segments, int first) {
		int to = first;
		while (to < segments.size() && segments.get(to) instanceof Unknown
				&& (to == first || !sentence.brokenBefore(segments.get(to).from()))) {
			to++;
		}
		return to - first;
	}

	Segment segment(int at) {
		return this.segments.get(this.first + at);
	}

	String word(int at) {
		return this.sentence.word(from(at));
	}

	int from(int at) {
		return segment(at).from();
	}

	int to(int at) {
		return segment(at).to();
	}

	boolean isBehindNear() {
		int before = this.first - 1;
		return before >= 0 && (this.segments.get(before) instanceof Reach
				|| (this.segments.get(before) instanceof Steering steering && steering.cue() == Cue.NEAR));
	}

	boolean isBehindIn() {
		int from = from(0);
		return from > 0 && !this.sentence.brokenBefore(from) && IN.contains(this.sentence.word(from - 1));
	}

	boolean endWhatIsSaid() {
		int behind = this.first + this.size;
		return behind == this.segments.size() || this.sentence.brokenBefore(this.segments.get(behind).from());
	}

}
