package org.openhaven.finder.shortlist;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.finder.words.Wording;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "My list". Any address of it gives a page; nothing of it is kept anywhere. */
@Controller
class ShortlistPage {

	private final SavedPlaces places;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final Wording wording;

	ShortlistPage(SavedPlaces places, Clock clock, FreshnessPolicy freshness, Wording wording) {
		this.places = places;
		this.clock = clock;
		this.freshness = freshness;
		this.wording = wording;
	}

	@GetMapping({ "/list", "/es/list" })
	String show(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
		AskedIds asked = AskedIds.of(Objects.requireNonNullElse(request.getParameterValues("ids"), new String[0]));
		ListWriter writer = new ListWriter(this.wording.in(language), this.clock.instant(), this.freshness);
		model.addAttribute("view", writer.view(asked, this.places.find(asked.ids())));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return "finder/list";
	}

}
