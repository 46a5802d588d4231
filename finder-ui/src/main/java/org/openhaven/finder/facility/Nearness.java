package org.openhaven.finder.facility;

import java.util.Optional;

import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.Precision;
import org.openhaven.finder.words.Words;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.gazetteer.PlaceAnswer;

/**
 * How far it is from where somebody looks.
 *
 * @param distance in words
 * @param from what the place is called
 */
record Nearness(String distance, String from) {

	/**
	 * From a place to a facility.
	 * @return empty if one of the two is not known
	 */
	static Optional<Nearness> of(String near, Listing listing, Words words) {
		Location location = listing.location();
		if (near.isBlank() || location == null
				|| !(Gazetteer.standard().resolve(near) instanceof PlaceAnswer.Found found)) {
			return Optional.empty();
		}
		Place place = found.place();
		boolean rough = place.approximate() || location.precision() != Precision.ADDRESS;
		GeoPoint from = place.point();
		String label = (place.kind() == Place.Kind.POINT) ? words.say("facility.from.here") : place.label();
		return Optional.of(new Nearness(words.miles(from.metersTo(location.point()), rough), label));
	}

}
