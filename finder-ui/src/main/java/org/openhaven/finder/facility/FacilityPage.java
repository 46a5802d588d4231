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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
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

	private final KnownListings listings;

	private final SheetWriter writer;

	private final Wording wording;

	FacilityPage(KnownListings listings, SheetWriter writer, Wording wording) {
		this.listings = listings;
		this.writer = writer;
		this.wording = wording;
	}

	@GetMapping({ "/facility/{name}", "/es/facility/{name}" })
	ModelAndView show(@PathVariable String name, @RequestParam(defaultValue = "") String near,
			@ModelAttribute(name = "frame", binding = false) Frame frame, HttpServletResponse response) {
		Listing listing = this.listings.listing(name);
		if (listing.status() instanceof ListingStatus.Merged merged) {
			return moved(this.listings.listing(merged.into().value()), near, frame.language());
		}
		if (!this.listings.isShown(listing)) {
			return gone(listing, this.wording.in(frame.language()));
		}
		if (!listing.slug().equals(name)) {
			return moved(listing, near, frame.language());
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, near.isEmpty() ? A_MINUTE : NEVER);
		String address = frame.base() + frame.to("/facility/" + listing.slug());
		return new ModelAndView("finder/facility",
				Map.of("sheet", this.writer.write(listing, near, address, frame.language()), "listed",
						SheetWriter.isListed(listing) && near.isEmpty()));
	}

	/** Chains of merges end at the listing that stands. */
	private static ModelAndView moved(Listing listing, String near, Locale language) {
		boolean named = listing.status().isPublic();
		String path = "/facility/" + (named ? listing.slug() : listing.id().value());
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
		Optional<String> town = Optional.of(ContactWriter.town(listing.address()))
			.filter((text) -> told && !text.isEmpty());
		ModelAndView page = new ModelAndView("finder/facility-gone", HttpStatus.GONE);
		page.addObject("reason", reason);
		page.addObject("town", town.orElse(""));
		return page;
	}

}
