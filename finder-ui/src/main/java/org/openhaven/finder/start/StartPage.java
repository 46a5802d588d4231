package org.openhaven.finder.start;

import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FacilitySearch;
import org.openhaven.search.query.SearchUnavailableException;

/**
 * Serves the start page, in the language of the request. Says so where the directory is
 * made up; the help lines stand there also while nothing can be searched.
 */
@Controller
class StartPage {

	private final ObjectProvider<FacilitySearch> search;

	private final ObjectProvider<Clock> clock;

	StartPage(ObjectProvider<FacilitySearch> search, ObjectProvider<Clock> clock) {
		this.search = search;
		this.clock = clock;
	}

	@GetMapping("/")
	String show(Model model, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		model.addAttribute("sample", isSample());
		return "finder/start";
	}

	/** Made-up and real listings are never shown together, so any one tells. */
	private boolean isSample() {
		FacilitySearch engine = this.search.getIfAvailable();
		if (engine == null) {
			return false;
		}
		FacilityQuery anything = FacilityQuery.at(this.clock.getIfAvailable(Clock::systemUTC).instant())
			.defaultsApply(false)
			.size(1)
			.build();
		try {
			return engine.search(anything).hits().stream().anyMatch((hit) -> hit.row().isSample());
		}
		catch (SearchUnavailableException resting) {
			return false;
		}
	}

}
