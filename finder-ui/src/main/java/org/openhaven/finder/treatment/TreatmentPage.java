package org.openhaven.finder.treatment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.finder.card.Cards;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.Wording;
import org.openhaven.search.request.Answered;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One kind of care in one town. Where there are too few for a page the way leads to the
 * search around the town; where there is nothing at all, to a page that helps.
 */
@Controller
class TreatmentPage {

	private static final String PATH = "/treatment/{state}/{city}/{service}";

	private final LocalCare care;

	private final Cards cards;

	private final Wording wording;

	TreatmentPage(LocalCare care, Cards cards, Wording wording) {
		this.care = care;
		this.cards = cards;
		this.wording = wording;
	}

	@GetMapping({ PATH, PageAddress.SPANISH + PATH })
	ModelAndView show(@PathVariable String state, @PathVariable String city, @PathVariable String service,
			HttpServletRequest request, Locale language) {
		Optional<TreatmentPath> path = TreatmentPath.of(state, city, service);
		if (path.isEmpty()) {
			return nothing(city, state);
		}
		if (!PageAddress.bare(request.getRequestURI()).equals(path.get().path())) {
			return redirect(PageAddress.of(language, path.get().path()), HttpStatus.MOVED_PERMANENTLY);
		}
		Answered answered = this.care.find(path.get(), language);
		return (answered.result().total() > 0) ? show(path.get(), answered, language) : nothing(city, state);
	}

	private ModelAndView show(TreatmentPath path, Answered answered, Locale language) {
		TreatmentWriter writer = new TreatmentWriter(path, answered, this.wording.in(language));
		if (!LocalCare.isEnough(answered.result())) {
			return redirect(writer.around(), HttpStatus.FOUND);
		}
		Optional<Answered> nearest = (path.kind() == ServiceKind.DETOX) ? Optional.empty()
				: this.care.findNearest(writer.town(), ServiceKind.DETOX, language);
		return new ModelAndView("finder/treatment", Map.of("view", writer.view(this.cards, nearest)));
	}

	private static ModelAndView nothing(String city, String state) {
		String words = city.replace('-', ' ') + ", " + state.toUpperCase(Locale.ROOT);
		return new ModelAndView("finder/no-treatment", Map.of("words", words), HttpStatus.NOT_FOUND);
	}

	private static ModelAndView redirect(String address, HttpStatus status) {
		RedirectView view = new RedirectView(address);
		view.setStatusCode(status);
		view.setExposeModelAttributes(false);
		return new ModelAndView(view);
	}

}
