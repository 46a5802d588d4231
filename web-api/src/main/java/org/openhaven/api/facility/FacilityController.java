package org.openhaven.api.facility;

import org.openhaven.search.request.RequestParameters;
import org.openhaven.api.request.HttpParameters;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.openhaven.api.problem.Problem;
import org.openhaven.api.problem.ProblemType;
import org.openhaven.api.request.JsonAnswer;
import org.openhaven.api.request.Language;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Listings;

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

	private final Listings listings;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	FacilityController(Listings listings, Clock clock, FreshnessPolicy freshness) {
		this.listings = listings;
		this.clock = clock;
		this.freshness = freshness;
	}

	@GetMapping(path = PATH + "{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> facility(@PathVariable String id, HttpServletRequest request) {
		RequestParameters parameters = HttpParameters.ofQuery(request).allowOnly(List.of(Language.PARAMETER));
		Locale language = Language.of(request, parameters);
		Listing listing = find(id)
			.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No facility is listed under this id.").exception());
		return switch (listing.status()) {
			case ListingStatus.Current current -> show(listing, language, request);
			case ListingStatus.NotSeenSince missing when !isHidden(missing) -> show(listing, language, request);
			case ListingStatus.NotSeenSince missing ->
				throw gone("not-seen-since", "Its sources have not listed it since " + missing.date() + ".");
			case ListingStatus.Closed closed ->
				throw gone("closed", "It is closed since " + closed.date() + ": " + closed.reason());
			case ListingStatus.Withdrawn withdrawn -> throw gone("withdrawn", "It asked not to be listed.");
			case ListingStatus.Merged merged -> ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.location(URI.create(PATH + merged.into().value()))
				.build();
		};
	}

	private ResponseEntity<byte[]> show(Listing listing, Locale language, HttpServletRequest request) {
		byte[] json = new FacilityJson(listing, language, this.clock.instant(), this.freshness).bytes();
		return JsonAnswer.tagged(request, json, JsonAnswer.tagOf(json), A_MINUTE);
	}

	private Optional<Listing> find(String idOrSlug) {
		return id(idOrSlug).flatMap(this.listings::findListing).or(() -> this.listings.findListing(idOrSlug));
	}

	private static Optional<FacilityId> id(String text) {
		try {
			return Optional.of(new FacilityId(text));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

	private boolean isHidden(ListingStatus.NotSeenSince missing) {
		return this.freshness.hides(missing.date(), LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

	private static RuntimeException gone(String reason, String detail) {
		return Problem.of(ProblemType.GONE, detail).with("reason", reason).exception();
	}

}
