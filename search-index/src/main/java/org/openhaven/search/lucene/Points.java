package org.openhaven.search.lucene;

import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.UnitVector;

/**
 * Where the documents of a segment lie. Documents stand in the order of the Z curve;
 * those without a point stand behind all others.
 */
final class Points {

	private final int[] latitudes;

	private final int[] longitudes;

	private final double[] vectors;

	/**
	 * Reads the codes.
	 * @param codes signed code of each document that has a point, rising
	 */
	Points(long[] codes) {
		this.latitudes = new int[codes.length];
		this.longitudes = new int[codes.length];
		this.vectors = new double[3 * codes.length];
		for (int i = 0; i < codes.length; i++) {
			this.latitudes[i] = ZCurve.latitude(codes[i]);
			this.longitudes[i] = ZCurve.longitude(codes[i]);
			UnitVector vector = point(i).toUnitVector();
			this.vectors[3 * i] = vector.x();
			this.vectors[3 * i + 1] = vector.y();
			this.vectors[3 * i + 2] = vector.z();
		}
	}

	/** Documents that have a point are those before this number. */
	int count() {
		return this.latitudes.length;
	}

	/** Place on the curve. */
	long code(int document) {
		return ZCurve.signed(point(document).morton());
	}

	int latitude(int document) {
		return this.latitudes[document];
	}

	int longitude(int document) {
		return this.longitudes[document];
	}

	EarthPoint point(int document) {
		return new EarthPoint(latitude(document), longitude(document));
	}

	UnitVector vector(int document) {
		int i = 3 * document;
		return new UnitVector(this.vectors[i], this.vectors[i + 1], this.vectors[i + 2]);
	}

	double chordSquared(UnitVector from, int document) {
		int i = 3 * document;
		return from.chordSquaredTo(this.vectors[i], this.vectors[i + 1], this.vectors[i + 2]);
	}

	long bytes() {
		return 4L * this.latitudes.length + 4L * this.longitudes.length + 8L * this.vectors.length;
	}

}
