package org.openhaven.search.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.Lane;
import org.openhaven.search.document.UnitVector;

/**
 * All that decides where a listing stands among the results: it depends on the listing
 * and the query alone, so the order is the same on every node and every engine.
 *
 * <p>
 * The score of {@link Sort#BEST} adds up whole points, weighed by the query's
 * {@link Ranking}: for the text; for evidence of its own for all that is asked, so that
 * weak evidence ranks below; for nearness; for the program's confirmation; for places
 * free by a fresh report. Equal scores stand by distance, then by id.
 *
 * @param fit how well it fits the text
 * @param stated whether all that is asked has evidence of its own
 * @param distance decimetres from the query's {@code from}, {@link #NO_DISTANCE} if there
 * is none
 * @param confirmedMinute minute of the last confirmation since 1970,
 * {@link #NEVER_CONFIRMED} if there was none
 * @param placesFree most places free in one of its services by a fresh report, 0 if none
 * @param notSeen whether it is missing from a newer edition
 */
public record Standing(TextFit fit, boolean stated, long distance, int confirmedMinute, int placesFree,
		boolean notSeen) {

	/** Nothing is known of the distance; farther than anything on earth. */
	public static final long NO_DISTANCE = 0xFFFF_FFFFL;

	/** The program never confirmed the listing. */
	public static final int NEVER_CONFIRMED = Integer.MIN_VALUE;

	private static final long DECIMETERS_PER_METER = 10;

	/**
	 * The distance as it is compared.
	 * @param meters metres
	 * @return whole decimetres
	 */
	public static long decimeters(double meters) {
		return Math.round(meters * DECIMETERS_PER_METER);
	}

	/**
	 * Minutes since 1970, as instants are compared.
	 * @param instant null for never
	 * @return the minute, {@link #NEVER_CONFIRMED} for null
	 */
	public static int minute(@Nullable Instant instant) {
		return (instant != null) ? (int) Math.floorDiv(instant.getEpochSecond(), 60) : NEVER_CONFIRMED;
	}

	/**
	 * Places free in a service at the moment of the query.
	 * @param lane the service
	 * @param query whose moment and freshness count
	 * @return 0 if there is no fresh report; one made after the moment is fresh, because
	 * the moment has no seconds
	 */
	static int placesFree(Lane lane, FacilityQuery query) {
		Lane.Places places = lane.places();
		boolean fresh = places != null
				&& places.reportedAt().plus(query.freshness().availabilityShelfLife()).isAfter(query.at());
		return (places != null && fresh) ? places.free() : 0;
	}

	static Standing of(FacilityQuery query, FacilityDocument document, Matching matching) {
		int places = document.lanes().stream().mapToInt((lane) -> placesFree(lane, query)).max().orElse(0);
		return new Standing(matching.fit(), matching.isStated(), distance(query, document),
				minute(document.confirmedAt()), places, document.notSeenSince() != null);
	}

	private static long distance(FacilityQuery query, FacilityDocument document) {
		EarthPoint point = document.location();
		return (query.from() != null && point != null)
				? decimeters(UnitVector.of(query.from()).metersTo(point.toUnitVector())) : NO_DISTANCE;
	}

	/**
	 * What the order goes by, smaller first.
	 * @param query whose order and moment count
	 * @return 0 for every listing if the order goes by name
	 */
	public long sortNumber(FacilityQuery query) {
		return switch (query.sort()) {
			case BEST -> -(score(query) << Integer.SIZE) + this.distance;
			case DISTANCE -> this.distance;
			case NAME -> 0;
			case VERIFIED -> (this.confirmedMinute == NEVER_CONFIRMED) ? Long.MAX_VALUE : -(long) this.confirmedMinute;
			case AVAILABLE -> -((long) this.placesFree << Integer.SIZE) + this.distance;
		};
	}

	/**
	 * The points of {@link Sort#BEST}.
	 * @param query whose moment counts
	 * @return 0 or more
	 */
	long score(FacilityQuery query) {
		Ranking ranking = query.ranking();
		return ranking.ofText(this.fit) + (this.stated ? ranking.stated() : 0) + ranking.ofDistance(this.distance)
				+ confirmation(query) + ((this.placesFree > 0) ? ranking.placesFree() : 0);
	}

	private long confirmation(FacilityQuery query) {
		if (this.confirmedMinute == NEVER_CONFIRMED) {
			return 0;
		}
		long age = Math.max(0, minute(query.at()) - (long) this.confirmedMinute);
		return query.ranking().ofConfirmation(age);
	}

	/**
	 * The distance as results tell it.
	 * @return metres to a tenth, empty if there is none
	 */
	public OptionalDouble meters() {
		return (this.distance == NO_DISTANCE) ? OptionalDouble.empty()
				: OptionalDouble.of((double) this.distance / DECIMETERS_PER_METER);
	}

	/**
	 * When the program last confirmed it.
	 * @return to the minute, null if never
	 */
	public @Nullable Instant confirmedAt() {
		return (this.confirmedMinute != NEVER_CONFIRMED) ? Instant.ofEpochSecond(this.confirmedMinute * 60L) : null;
	}

	/**
	 * What puts the listing in its place in the order of the query.
	 * @param query whose order counts
	 * @return the parts of that order that tell something about this listing
	 */
	public List<Reason> reasons(FacilityQuery query) {
		List<Reason> reasons = new ArrayList<>();
		if (this.notSeen) {
			reasons.add(Reason.NOT_SEEN_LATELY);
		}
		switch (query.sort()) {
			case BEST -> addReasonsOfScore(query, reasons);
			case DISTANCE -> addIf(this.distance != NO_DISTANCE, Reason.DISTANCE, reasons);
			case VERIFIED -> addIf(confirmation(query) > 0, Reason.CONFIRMED_LATELY, reasons);
			case AVAILABLE -> addIf(this.placesFree > 0, Reason.PLACES_FREE, reasons);
			case NAME -> {
				// the name is seen
			}
		}
		return reasons;
	}

	private void addReasonsOfScore(FacilityQuery query, List<Reason> reasons) {
		TextTier tier = this.fit.tier();
		addIf(tier == TextTier.NAME, Reason.NAME_IS_THE_TEXT, reasons);
		addIf(tier == TextTier.NAME_WORDS, Reason.NAME_HAS_THE_WORDS, reasons);
		addIf(tier == TextTier.WORDS, Reason.LISTING_HAS_THE_WORDS, reasons);
		addIf(tier == TextTier.SOME_WORDS, Reason.LISTING_HAS_SOME_WORDS, reasons);
		addIf(query.asksForValues() && this.stated && query.ranking().stated() > 0, Reason.STATED, reasons);
		addIf(!this.stated, Reason.INDIRECT_EVIDENCE, reasons);
		addIf(query.ranking().ofDistance(this.distance) > 0, Reason.DISTANCE, reasons);
		addIf(confirmation(query) > 0, Reason.CONFIRMED_LATELY, reasons);
		addIf(this.placesFree > 0 && query.ranking().placesFree() > 0, Reason.PLACES_FREE, reasons);
	}

	private static void addIf(boolean holds, Reason reason, List<Reason> reasons) {
		if (holds) {
			reasons.add(reason);
		}
	}

}
