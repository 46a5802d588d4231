package org.openhaven.finder.facility;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Freshness;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.card.Marks;

/** How the facts of a listing are known: told once per group, and where one differs. */
final class Proof {

	private final Listing listing;

	private final Marks marks;

	Proof(Listing listing, Marks marks) {
		this.listing = listing;
		this.marks = marks;
	}

	/** How a group as a whole is known. */
	Mark of(FactGroup group) {
		Freshness freshness = this.listing.freshness().get(group);
		if (freshness != null && freshness.confirmedAt() != null && freshness.confirmedBy() != null) {
			return this.marks.confirmation(group, freshness.confirmedAt(), freshness.confirmedBy());
		}
		if (freshness != null && freshness.source() != null && freshness.edition() != null) {
			return this.marks.listing(freshness.source(), freshness.edition());
		}
		return this.listing.listed()
			.stream()
			.findFirst()
			.map((listed) -> this.marks.listing(listed.source(), listed.edition()))
			.orElseGet(this.marks::unknown);
	}

	/** How a fact is known; null if as the whole group. */
	@Nullable Mark besides(FactGroup group, Origin origin) {
		Mark own = of(group, origin);
		return own.equals(of(group)) ? null : own;
	}

	/** How a value is known; null if as the whole group, or if nobody states it. */
	@Nullable Mark besides(FactGroup group, Facts facts, FilterValue value) {
		return facts.originOf(value).map((origin) -> besides(group, origin)).orElse(null);
	}

	/** Whether nobody of the program has said so for long. */
	boolean isStale(FactGroup group) {
		return of(group).icon().equals("old");
	}

	private Mark of(FactGroup group, Origin origin) {
		return switch (origin) {
			case Origin.Confirmed confirmed -> this.marks.confirmation(group, confirmed.at(), confirmed.role());
			case Origin.Listed listed -> this.marks.listing(listed.source(), listed.edition());
		};
	}

}
