package org.openhaven.search.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.site.StartArea;

/**
 * Tells which places a site may name that shows nothing outside its states or counties.
 */
final class ShownPlaces {

	private static final int LETTERS_OF_A_STATE = 2;

	private final Counties counties;

	private final StartArea site;

	ShownPlaces(Counties counties, StartArea site) {
		this.counties = counties;
		this.site = site;
	}

	/** False only for what surely lies outside. */
	boolean mayBeShown(Place place) {
		if (!this.site.onlyInside()) {
			return true;
		}
		return switch (place.kind()) {
			case POINT -> true;
			case REGION -> place.parts().stream().anyMatch(this::isShown);
			case STATE -> isShown(place.region());
			default -> isShown((place.countyFips() != null) ? place.countyFips() : place.region());
		};
	}

	/** A state is shown with any of its counties, and a county with its state. */
	private boolean isShown(@Nullable String stateOrCounty) {
		if (stateOrCounty == null) {
			return true;
		}
		if (stateOrCounty.length() == LETTERS_OF_A_STATE) {
			return Stream.concat(this.site.states().stream(), states(this.site.counties()))
				.anyMatch(stateOrCounty::equals);
		}
		return this.site.counties().contains(stateOrCounty)
				|| states(List.of(stateOrCounty)).anyMatch(this.site.states()::contains);
	}

	private Stream<String> states(List<String> fips) {
		return fips.stream().map(this.counties::findByFips).flatMap(Optional::stream).map(County::state);
	}

}
