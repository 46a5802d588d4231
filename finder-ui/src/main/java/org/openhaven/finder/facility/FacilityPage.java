package org.openhaven.finder.facility;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.PublicStanding;
import org.openhaven.directory.facility.PublicStandings;
import org.openhaven.finder.page.Frame;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.Words;
import org.openhaven.finder.words.Wording;

/** The page of one facility, by its slug; other ways to name it lead there. */
@Controller
class FacilityPage {

	private static final String A_MINUTE = "public, max-age=60";

	/** Where somebody looks is nobody else's business. */
	private static final String NEVER = "no-store";

	private final PublicStandings standings;

	private final SheetWriter writer;

	private final Wording wording;

	FacilityPage(PublicStandings standings, SheetWriter writer, Wording wording) {
		this.standings = standings;
		this.writer = writer;
		this.wording = wording;
	}

	@GetMapping({ "/facility/{name}", "/es/facility/{name}" })
	ModelAndView show(@PathVariable String name, @RequestParam(defaultValue = "") String near,
			@ModelAttribute(name = "frame", binding = false) Frame frame, HttpServletResponse response) {
		return switch (this.standings.find(name)) {
			case PublicStanding.Shown(Listing listing) when listing.slug().equals(name) ->
				page(listing, near, frame, response);
			case PublicStanding.Shown shown -> moved(shown, near, frame.language());
			case PublicStanding.Moved(PublicStanding.Known into) -> moved(into, near, frame.language());
			case PublicStanding.Gone(Listing listing) -> gone(listing, this.wording.in(frame.language()));
			case PublicStanding.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		};
	}

	private ModelAndView page(Listing listing, String near, Frame frame, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, near.isEmpty() ? A_MINUTE : NEVER);
		String address = frame.base() + frame.to("/facility/" + listing.slug());
		return new ModelAndView("finder/facility",
				Map.of("sheet", this.writer.write(listing, near, address, frame.language()), "listed",
						SheetWriter.isListed(listing) && near.isEmpty()));
	}

	/** The name of one that is gone may not be told. */
	private static ModelAndView moved(PublicStanding.Known to, String near, Locale language) {
		boolean named = to instanceof PublicStanding.Shown;
		String path = "/facility/" + (named ? to.listing().slug() : to.listing().id().value());
		RedirectView there = new RedirectView(
				PageAddress.of(language, path, near.isEmpty() ? Map.of() : Map.of("near", near)), true, true, false);
		there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		there.setExpandUriTemplateVariables(false);
		return new ModelAndView(there);
	}

	/** Says why, and of one that asked not to be listed nothing else. */
	private static ModelAndView gone(Listing listing, Words words) {
		String reason = switch (listing.status()) {
			case ListingStatus.Closed closed ->
				words.say("facility.gone.closed", words.date(closed.date()), closed.reason());
			case ListingStatus.NotSeenSince missing -> words.say("facility.gone.missing", words.date(missing.date()));
			default -> words.say("facility.gone.withdrawn");
		};
		boolean told = !(listing.status() instanceof ListingStatus.Withdrawn);
		Optional<String> town = Optional.of(words.town(listing.address().city(), listing.address().region()))
			.filter((text) -> told && !text.isEmpty());
		ModelAndView page = new ModelAndView("finder/facility-gone", HttpStatus.GONE);
		page.addObject("reason", reason);
		page.addObject("town", town.orElse(""));
		return page;
	}

}
