package org.openhaven.api.facility;

import org.openhaven.search.request.RequestParameters;
import org.openhaven.api.request.HttpParameters;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemType;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.PublicStanding;
import org.openhaven.directory.facility.PublicStandings;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole listing of one facility, by id or slug. */
@RestController
class FacilityController {

	/**
	 * Long enough for a list that is paged back and forth, short enough to be forgotten.
	 */
	private static final String A_MINUTE = "public, max-age=60";

	private static final String PATH = "/api/v1/facilities/";

	private final PublicStandings standings;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	FacilityController(Listings listings, Clock clock, FreshnessPolicy freshness) {
		this.standings = new PublicStandings(listings, freshness, clock);
		this.clock = clock;
		this.freshness = freshness;
	}

	@GetMapping(path = PATH + "{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> facility(@PathVariable String id, HttpServletRequest request) {
		RequestParameters parameters = HttpParameters.ofQuery(request).allowOnly(List.of(Language.PARAMETER));
		Locale language = Language.of(request, parameters);
		return switch (this.standings.find(id)) {
			case PublicStanding.Shown(Listing listing) -> show(listing, language, request);
			case PublicStanding.Moved(PublicStanding.Known into) -> ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.location(URI.create(PATH + into.listing().id().value()))
				.build();
			case PublicStanding.Gone(Listing listing) -> throw gone(listing.status());
			case PublicStanding.Unknown unknown ->
				throw Problem.of(ProblemType.NOT_FOUND, "No facility is listed under this id.").exception();
		};
	}

	private ResponseEntity<byte[]> show(Listing listing, Locale language, HttpServletRequest request) {
		byte[] json = new FacilityJson(listing, language, this.clock.instant(), this.freshness).bytes();
		return JsonAnswer.tagged(request, json, JsonAnswer.tagOf(json), A_MINUTE);
	}

	private static RuntimeException gone(ListingStatus status) {
		return switch (status) {
			case ListingStatus.NotSeenSince missing ->
				gone("not-seen-since", "Its sources have not listed it since " + missing.date() + ".");
			case ListingStatus.Closed closed ->
				gone("closed", "It is closed since " + closed.date() + ": " + closed.reason());
			default -> gone("withdrawn", "It asked not to be listed.");
		};
	}

	private static RuntimeException gone(String reason, String detail) {
		return Problem.of(ProblemType.GONE, detail).with("reason", reason).exception();
	}

}
