package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.words.Words;

/** Writes what to ask on the phone: what nobody confirmed lately goes first. */
final class QuestionWriter {

	private static final int MOST = 5;

	private final Listing listing;

	private final Words words;

	private final Proof proof;

	QuestionWriter(Listing listing, Words words, Proof proof) {
		this.listing = listing;
		this.words = words;
		this.proof = proof;
	}

	List<Question> questions(boolean placesToldLately, MedicineWriter medicines) {
		List<Question> questions = new ArrayList<>();
		questions.add(new Question(places(), "", !placesToldLately));
		questions.add(asked("facility.question.pay", FactGroup.PAYMENT));
		if (this.proof.isStale(FactGroup.SERVICES) && !this.listing.services().isEmpty()) {
			questions.add(new Question(this.words.say("facility.question.services", kinds()), "", true));
		}
		boolean open = medicines.leavesOpen("methadone") || medicines.leavesOpen("buprenorphine");
		questions.add(new Question(this.words.say("facility.question.medicine"), "", open));
		questions.add(new Question(this.words.say("facility.question.bring"), "", false));
		questions.add(new Question(this.words.say("facility.question.after"), "", false));
		questions.sort(Comparator.comparing((Question question) -> !question.stale()));
		return List.copyOf(questions.subList(0, Math.min(MOST, questions.size())));
	}

	private Question asked(String key, FactGroup group) {
		Mark known = this.proof.of(group);
		String how = (known.strong().isEmpty() ? "" : known.strong() + " ") + known.text();
		return new Question(this.words.say(key), how, this.proof.isStale(group));
	}

	private String places() {
		return Around.mainKind(this.listing)
			.map((kind) -> this.words.say("facility.question.places." + kind.value()))
			.orElseGet(() -> this.words.say("facility.question.places"));
	}

	private String kinds() {
		return this.words.list(this.listing.services()
			.stream()
			.map((service) -> this.words.say("kind." + service.kind().value()))
			.distinct()
			.toList());
	}

	/**
	 * Something to ask.
	 *
	 * @param text the question
	 * @param known how the answer is known so far, may be empty
	 * @param stale whether it is not known lately
	 */
	record Question(String text, String known, boolean stale) {
	}

}
