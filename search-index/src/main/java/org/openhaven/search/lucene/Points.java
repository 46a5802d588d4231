package org.openhaven.search.lucene;

import java.util.Arrays;

import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.UnitVector;

/**
 * Where the documents of a segment lie. Documents stand in the order of the Z curve;
 * those without a point stand behind all others.
 */
final class Points {

	private final long[] morton;

	private final double[] vectors;

	/**
	 * Takes the codes over.
	 * @param morton signed code of each document that has a point, rising
	 */
	Points(long[] morton) {
		this.morton = morton;
		this.vectors = new double[3 * morton.length];
		for (int i = 0; i < morton.length; i++) {
			UnitVector vector = point(i).toUnitVector();
			this.vectors[3 * i] = vector.x();
			this.vectors[3 * i + 1] = vector.y();
			this.vectors[3 * i + 2] = vector.z();
		}
	}

	/** Documents that have a point are those before this number. */
	int count() {
		return this.morton.length;
	}

	/** Place on the curve. */
	long code(int document) {
		return this.morton[document];
	}

	int latitude(int document) {
		return MortonCover.latitude(this.morton[document]);
	}

	int longitude(int document) {
		return MortonCover.longitude(this.morton[document]);
	}

	EarthPoint point(int document) {
		return new EarthPoint(latitude(document), longitude(document));
	}

	double chordSquared(UnitVector from, int document) {
		int i = 3 * document;
		return from.chordSquaredTo(this.vectors[i], this.vectors[i + 1], this.vectors[i + 2]);
	}

	/** First document from {@code start} on whose code is not less. */
	int firstFrom(int start, long code) {
		int found = Arrays.binarySearch(this.morton, start, this.morton.length, code);
		if (found < 0) {
			return -found - 1;
		}
		while (found > start && this.morton[found - 1] == code) {
			found--;
		}
		return found;
	}

	long bytes() {
		return 8L * this.morton.length + 8L * this.vectors.length;
	}

}
