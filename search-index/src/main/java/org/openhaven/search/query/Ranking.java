package org.openhaven.search.query;

import org.openhaven.directory.facility.GeoPoint;

/**
 * How much each thing counts that decides about {@link Sort#BEST}: the weights of the one
 * formula in {@link Standing}, by the settings {@code haven.ranking.*}. Whole points, so
 * that every node and every engine adds up the same. Nothing that is paid for is among
 * them.
 *
 * @param text points per tier of the text: four times if a name is the text, three times
 * if the names hold its words, twice if the listing does, once if it holds some; 1 to
 * 1000000, and more than all other points together, so that a better tier always goes
 * first
 * @param name points of a name that has all words of the text and no other, less in the
 * share of words that the two have in common; 0 to 100000
 * @param extraWord points of each of up to three words that a listing has and need not
 * have; 0 to 100000
 * @param stated points if all that is asked has evidence of its own; 0 to 100000
 * @param nearness points at the door; 0 to 100000
 * @param halfDistanceMiles where half of the points for nearness are left; 1 to 500
 * @param confirmed points if the program confirmed the listing today, falling evenly; 0
 * to 100000
 * @param confirmedDays after how long none of these are left; 1 to 3650
 * @param placesFree points if a fresh report says that places are free; 0 to 100000
 */
public record Ranking(int text, int name, int extraWord, int stated, int nearness, int halfDistanceMiles, int confirmed,
		int confirmedDays, int placesFree) {

	/** The weights if nothing is set. */
	public static final Ranking STANDARD = new Ranking(1000, 400, 40, 200, 100, 25, 40, 365, 30);

	/** Words that need not be there and count. */
	static final int MOST_EXTRA_WORDS = 3;

	private static final int MOST_POINTS = 100_000;

	private static final int MOST_TEXT = 1_000_000;

	private static final int MOST_MILES = 500;

	private static final int MOST_DAYS = 3650;

	private static final double DECIMETERS_PER_MILE = 10 * GeoPoint.METERS_PER_MILE;

	private static final long MINUTES_PER_DAY = 1440;

	/**
	 * Checks the ranges.
	 * @throws IllegalArgumentException if a weight is out of range; the message says
	 * which
	 */
	public Ranking {
		check("text", text, 1, MOST_TEXT, 1000);
		check("name", name, 0, MOST_POINTS, 400);
		check("extra-word", extraWord, 0, MOST_POINTS, 40);
		check("stated", stated, 0, MOST_POINTS, 200);
		check("nearness", nearness, 0, MOST_POINTS, 100);
		check("half-distance-miles", halfDistanceMiles, 1, MOST_MILES, 25);
		check("confirmed", confirmed, 0, MOST_POINTS, 40);
		check("confirmed-days", confirmedDays, 1, MOST_DAYS, 365);
		check("places-free", placesFree, 0, MOST_POINTS, 30);
		int others = name + MOST_EXTRA_WORDS * extraWord + stated + nearness + confirmed + placesFree;
		if (text <= others) {
			throw new IllegalArgumentException(
					"haven.ranking.text takes more than name, three times extra-word, stated,"
							+ " nearness, confirmed and places-free together (" + others + "), for example "
							+ (others + 1) + ", and was " + text);
		}
	}

	private static void check(String name, int value, int least, int most, int example) {
		if (value < least || value > most) {
			throw new IllegalArgumentException("haven.ranking." + name + " takes " + least + " to " + most
					+ ", for example " + example + ", and was " + value);
		}
	}

	/** Points for the text: how well it fits, and how near the name is to it. */
	long ofText(TextFit fit) {
		return (long) this.text * fit.tier().steps() + (long) this.name * fit.shared() / fit.words()
				+ (long) this.extraWord * fit.extraWords();
	}

	/** Points for the distance in decimetres. */
	long ofDistance(long distance) {
		long half = Math.round(this.halfDistanceMiles * DECIMETERS_PER_MILE);
		return (distance == Standing.NO_DISTANCE) ? 0 : this.nearness * half / (half + distance);
	}

	/** Points for a confirmation that is so old. */
	long ofConfirmation(long minutes) {
		return Math.max(0, this.confirmed - this.confirmed * minutes / (this.confirmedDays * MINUTES_PER_DAY));
	}

	/** Adds what decides about the order. */
	Fingerprint addTo(Fingerprint fingerprint) {
		return fingerprint.add((long) this.text)
			.add((long) this.name)
			.add((long) this.extraWord)
			.add((long) this.stated)
			.add((long) this.nearness)
			.add((long) this.halfDistanceMiles)
			.add((long) this.confirmed)
			.add((long) this.confirmedDays)
			.add((long) this.placesFree);
	}

}
