package org.openhaven.finder.reading;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

import org.openhaven.directory.site.SiteSettings;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.Wording;
import org.openhaven.finder.words.Words;

/** Long reading. Stands also while nothing can be searched and the database is down. */
@Controller
class ReadingPages {

	private final Readings readings;

	private final EditionsPresent editions;

	private final Wording wording;

	private final SiteSettings site;

	ReadingPages(Readings readings, EditionsPresent editions, Wording wording, SiteSettings site) {
		this.readings = readings;
		this.editions = editions;
		this.wording = wording;
		this.site = site;
	}

	@GetMapping({ "/help", "/es/help", "/about/{name}", "/es/about/{name}", "/guides", "/es/guides", "/guides/{name}",
			"/es/guides/{name}" })
	String show(HttpServletRequest request, Locale language, Model model) {
		Pages page = page(PageAddress.bare(request.getRequestURI()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Words words = this.wording.in(language);
		model.addAttribute("reading", this.readings.reading(page, words));
		switch (page) {
			case GUIDES -> model.addAttribute("guides", this.readings.guides(words));
			case PRIVACY -> model.addAttribute("promises", Promise.all(words));
			case SOURCES -> model.addAttribute("editions", this.editions.editions(words));
			default -> {
				// Nothing but text.
			}
		}
		return "finder/reading";
	}

	private Optional<Pages> page(String path) {
		return Pages.at(path).filter((page) -> page != Pages.IMPRINT || this.site.hasImprint());
	}

}
