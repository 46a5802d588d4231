package org.openhaven.finder.card;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.finder.words.Words;

/**
 * Makes the signs of the design: medicines, places free, freshness. A fact that is older
 * than its half-life turns into the word "ask".
 */
public final class Marks {

	private final Words words;

	private final Instant now;

	private final FreshnessPolicy policy;

	/**
	 * Signs of one page.
	 * @param words of its language
	 * @param now its moment
	 * @param policy how long reports of places stay true
	 */
	public Marks(Words words, Instant now, FreshnessPolicy policy) {
		this.words = words;
		this.now = now;
		this.policy = policy;
	}

	/**
	 * How a place stands to a medicine; contradicting statements are a question.
	 * @param medicine value of the filter {@code medication}
	 * @param access what is stated about it, none if nothing is
	 * @return the sign with the medicine's name
	 */
	public Mark medicine(String medicine, Collection<Access> access) {
		String name = this.words.label("medication", medicine);
		if (access.contains(Access.PRESCRIBES) && !access.contains(Access.NOT_ALLOWED)) {
			return new Mark("yes", name, this.words.say("medicine.prescribes"));
		}
		if (access.contains(Access.ACCEPTS) && !access.contains(Access.NOT_ALLOWED)) {
			return new Mark("part", name, this.words.say("medicine.accepts"));
		}
		if (access.size() != 1) {
			return new Mark("ask", name, this.words.say("medicine.ask"));
		}
		return access.contains(Access.NOT_ALLOWED) ? new Mark("no", name, this.words.say("medicine.not-allowed"))
				: new Mark("no", name, this.words.say("medicine.not-used"));
	}

	/**
	 * Places free, by the report that helps most: free places first, then the newest.
	 * @param reports of a facility
	 * @return empty if there never was one
	 */
	public Optional<Mark> places(List<Availability> reports) {
		return reports.stream()
			.max(Comparator.comparing(this::isFresh)
				.thenComparingInt(Availability::free)
				.thenComparing(Availability::reportedAt))
			.map(this::places);
	}

	/**
	 * Places free by one report.
	 * @param report of a service
	 * @return a question if it is old
	 */
	public Mark places(Availability report) {
		String told = this.words.ago(report.reportedAt(), this.now);
		if (!isFresh(report)) {
			return new Mark("unknown", this.words.say("places.ask"), this.words.say("places.last", told));
		}
		if (report.free() > 0) {
			return new Mark("free", this.words.say("places.free", report.free()), this.words.say("places.told", told));
		}
		Integer wait = report.waitDays();
		return (wait != null && wait > 0)
				? new Mark("wait", this.words.say("places.wait", wait), this.words.say("places.told", told))
				: new Mark("full", this.words.say("places.none"), this.words.say("places.told", told));
	}

	private boolean isFresh(Availability report) {
		return report.reportedAt().plus(this.policy.availabilityShelfLife()).isAfter(this.now);
	}

	/**
	 * When a group of facts was confirmed.
	 * @param listing whose facts
	 * @param group of facts
	 * @param subject what it speaks of, as the sentence begins
	 * @return a question if that is long ago; empty if nobody did
	 */
	public Optional<Mark> confirmed(Listing listing, FactGroup group, String subject) {
		return Optional.ofNullable(listing.freshness().get(group))
			.flatMap((freshness) -> Optional.ofNullable(freshness.confirmedAt()))
			.map((confirmed) -> {
				String ago = this.words.ago(confirmed, this.now);
				return aged(group, confirmed, this.words.say("fresh.confirmed", subject, ago),
						this.words.say("fresh.last", subject, ago));
			});
	}

	/**
	 * What a person confirmed, and who.
	 * @param group of facts, whose half-life counts
	 * @param confirmed when
	 * @param role {@code operator} or {@code moderator}
	 * @return a question if that is long ago
	 */
	public Mark confirmation(FactGroup group, Instant confirmed, String role) {
		String ago = this.words.ago(confirmed, this.now);
		return aged(group, confirmed, this.words.say("fresh.by." + role, ago), this.words.say("fresh.ask.last", ago));
	}

	/**
	 * A fact that ages.
	 * @param group of facts, whose half-life counts
	 * @param confirmed when
	 * @param told what to say
	 * @param last what to say instead beside the question, after twice the half-life
	 * @return the sign of its age with the words
	 */
	public Mark aged(FactGroup group, Instant confirmed, String told, String last) {
		Duration age = Duration.between(confirmed, this.now);
		if (age.compareTo(group.halfLife().multipliedBy(2)) > 0) {
			return new Mark("old", this.words.say("fresh.ask"), last);
		}
		return new Mark((age.compareTo(group.halfLife()) <= 0) ? "new" : "mid", "", told);
	}

	/**
	 * What only a list says.
	 * @param source its name
	 * @param edition of what date
	 * @return advice to call first
	 */
	public Mark listing(String source, LocalDate edition) {
		return new Mark("old", this.words.say("fresh.call"),
				this.words.say("fresh.list", this.words.source(source), String.valueOf(edition.getYear())));
	}

	/**
	 * What nobody is known to have said.
	 * @return a question
	 */
	public Mark unknown() {
		return new Mark("old", this.words.say("fresh.ask"), this.words.say("fresh.never"));
	}

}
