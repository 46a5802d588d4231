package org.openhaven.search.understanding;

import java.util.List;

import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceMention;

/** A run of words that belong together, from one token to the one before another. */
sealed interface Segment {

	/** The first token. */
	int from();

	/** Behind the last token. */
	int to();

	/** A word that nothing knows. */
	record Unknown(int from, int to) implements Segment {
	}

	/** A listing's name. */
	record Name(int from, int to) implements Segment {
	}

	/**
	 * Words that ask for nothing.
	 *
	 * @param aside whether they say something that no filter can ask for
	 */
	record Idle(int from, int to, boolean aside) implements Segment {
	}

	/** Words that steer how others are read. */
	record Steering(int from, int to, Cue cue) implements Segment {
	}

	/**
	 * A need.
	 *
	 * @param fromNumber whether it was read from a number of years
	 */
	record Care(int from, int to, Meaning meaning, boolean fromNumber) implements Segment {
	}

	/** How far around a place: the value of the radius parameter. */
	record Reach(int from, int to, String radius) implements Segment {
	}

	/** Near the person. */
	record Here(int from, int to) implements Segment {
	}

	/**
	 * A place.
	 *
	 * @param placeFrom the first token of the name
	 * @param sureness how surely a place was meant
	 */
	record Where(int from, int to, int placeFrom, Place place, List<Place> alternatives, Sureness sureness,
			boolean guessed) implements Segment {
	}

	/** A place of another country. */
	record Abroad(int from, int to) implements Segment {
	}

	/** How surely a place was meant, the surest last. */
	enum Sureness {

		/** A name that is a word as well. */
		DOUBTFUL,

		/** A town, or a name that people have as well. */
		LIKELY,

		/** A ZIP, a name with its state, a state, a well-known city or region. */
		KNOWN,

		/** Behind "in": a place was meant if there is one. */
		AFTER_IN,

		/** Behind "near": a place was surely meant. */
		AFTER_NEAR;

		static Sureness of(PlaceMention.Confidence confidence) {
			return switch (confidence) {
				case LOW -> DOUBTFUL;
				case MEDIUM -> LIKELY;
				case HIGH -> KNOWN;
			};
		}

	}

}
