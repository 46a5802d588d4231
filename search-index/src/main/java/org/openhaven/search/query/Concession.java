package org.openhaven.search.query;

import java.util.Comparator;

/** How much is given up, least first: what relaxations are ordered by. */
enum Concession {

	/** Something else is asked in its place: what listings tell of the same need. */
	STAND_IN,

	/** What one call to the program tells as well. */
	CALL,

	/** A way that can be gone for a visit now and then. */
	NEAR,

	/** Care from home. */
	TELEHEALTH,

	/** What describes the facility and not the care. */
	WISH,

	/** What describes the care. */
	CARE,

	/** A way that is gone once, for a stay. */
	FAR;

	/** Results that leave a choice. */
	static final int ENOUGH = 5;

	/** A drive of about two hours. */
	private static final int NEAR_MILES = 100;

	/**
	 * What leads comes first, then whatever leaves a choice; among those the smallest
	 * concession, and of equal ones the one that brings most.
	 */
	static final Comparator<Relaxation> ORDER = Comparator
		.comparing((Relaxation relaxation) -> of(relaxation) != STAND_IN)
		.thenComparing((relaxation) -> relaxation.total() < ENOUGH)
		.thenComparing(Concession::of)
		.thenComparing(Comparator.comparingLong(Relaxation::total).reversed());

	static Concession of(Relaxation relaxation) {
		return switch (relaxation) {
			case Relaxation.Replace replace -> STAND_IN;
			case Relaxation.Radius radius -> (radius.miles() <= NEAR_MILES) ? NEAR : FAR;
			case Relaxation.Telehealth telehealth -> TELEHEALTH;
			case Relaxation.Remove remove ->
				remove.demands().stream().map(Concession::of).max(Comparator.naturalOrder()).orElseThrow();
		};
	}

	static Concession of(Demand demand) {
		return switch (demand.parameter()) {
			case "open", "available", "verified" -> CALL;
			case Demand.PLACE, Demand.BOX -> FAR;
			case Demand.TEXT -> WISH;
			case "service" -> CARE;
			default -> MatchingRules.describesCare(demand.parameter()) ? CARE : WISH;
		};
	}

}
