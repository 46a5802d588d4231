package org.openhaven.finder.facility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.PublicStanding;
import org.openhaven.directory.facility.PublicStandings;
import org.openhaven.directory.report.ListingNotPublicException;
import org.openhaven.directory.report.ListingProblem;
import org.openhaven.directory.report.ProblemReport;
import org.openhaven.directory.report.ProblemReports;
import org.openhaven.directory.report.ReportIncompleteException;
import org.openhaven.directory.report.ReportSubject;
import org.openhaven.directory.report.ReportTooLongException;
import org.openhaven.directory.report.TooManyReportsException;
import org.openhaven.finder.page.Frame;

/**
 * Where somebody tells that something is wrong in a listing. Nothing about who tells is
 * asked or kept; what was typed stays in the form where it has to be mended.
 */
@Controller
class ReportPage {

	private static final String PATH = "/facility/{name}/report";

	private final PublicStandings standings;

	private final ObjectProvider<ProblemReports> reports;

	private final FormSeal seal;

	ReportPage(PublicStandings standings, ObjectProvider<ProblemReports> reports, FormSeal seal) {
		this.standings = standings;
		this.reports = reports;
		this.seal = seal;
	}

	@GetMapping({ PATH, "/es" + PATH })
	ModelAndView ask(@PathVariable String name, HttpServletResponse response) {
		return form(shown(name), "", "", null, response);
	}

	@PostMapping({ PATH, "/es" + PATH })
	ModelAndView take(@PathVariable String name, @RequestParam(defaultValue = "") String problem,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String seal,
			@RequestHeader(name = "Sec-Fetch-Site", defaultValue = "") String sentFrom,
			@ModelAttribute(name = "frame", binding = false) Frame frame, HttpServletResponse response) {
		Listing listing = shown(name);
		if (sentFrom.equals("cross-site")) {
			// What another site has written is nobody's word.
			return form(listing, "", "", Fault.ELSEWHERE, response);
		}
		Fault fault = this.seal.holds(seal, listing.id()) ? fault(listing, problem, text, frame.code()) : Fault.OLD;
		if (fault != null) {
			return form(listing, problem, text, fault, response);
		}
		return page("finder/facility-report-thanks", listing, HttpStatus.OK, response);
	}

	private @Nullable Fault fault(Listing listing, String problem, String text, String language) {
		return ListingProblem.find(problem)
			.map((known) -> tell(listing, known, text, language))
			.orElse(Optional.of(Fault.PROBLEM))
			.orElse(null);
	}

	/** Tells it to the moderators; what is wrong with that, if anything. */
	private Optional<Fault> tell(Listing listing, ListingProblem problem, String text, String language) {
		try {
			this.reports.getObject().report(new ReportSubject.WrongListing(listing.id(), problem), text, language);
			return Optional.empty();
		}
		catch (ReportIncompleteException silent) {
			return Optional.of(Fault.TEXT);
		}
		catch (ReportTooLongException tooLong) {
			return Optional.of(Fault.LONG);
		}
		catch (TooManyReportsException tooMany) {
			return Optional.of(Fault.FULL);
		}
		catch (ListingNotPublicException justGone) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private Listing shown(String name) {
		if (this.standings.find(name) instanceof PublicStanding.Shown(Listing listing)) {
			return listing;
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private ModelAndView form(Listing listing, String problem, String text, @Nullable Fault fault,
			HttpServletResponse response) {
		ModelAndView form = page("finder/facility-report", listing, (fault != null) ? fault.status : HttpStatus.OK,
				response);
		List<String> problems = Arrays.stream(ListingProblem.values()).map(ListingProblem::value).toList();
		form.addObject("problems", problems);
		form.addObject("chosen", problem);
		form.addObject("text", text);
		form.addObject("seal", this.seal.seal(listing.id()));
		form.addObject("most", ProblemReport.MAX_TEXT);
		form.addObject("fault", (fault != null) ? fault.key : "");
		form.addObject("inAll", fault == Fault.FULL || fault == Fault.OLD || fault == Fault.ELSEWHERE);
		form.addObject("inText", fault == Fault.TEXT || fault == Fault.LONG);
		return form;
	}

	private static ModelAndView page(String template, Listing listing, HttpStatus status,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = new ModelAndView(template, status);
		page.addObject("name", listing.displayName());
		page.addObject("path", "/facility/" + listing.slug());
		return page;
	}

	/** What has to be mended. */
	private enum Fault {

		/** Nothing was chosen. */
		PROBLEM("problem", HttpStatus.UNPROCESSABLE_CONTENT),
		/** Only words can tell it, and there are none. */
		TEXT("text", HttpStatus.UNPROCESSABLE_CONTENT),
		/** More than a report holds. */
		LONG("long", HttpStatus.UNPROCESSABLE_CONTENT),
		/** The form was given out long ago, or not here. */
		OLD("old", HttpStatus.UNPROCESSABLE_CONTENT),
		/** Another site sent it. */
		ELSEWHERE("elsewhere", HttpStatus.FORBIDDEN),
		/** More than moderators can read now. */
		FULL("full", HttpStatus.SERVICE_UNAVAILABLE);

		private final String key;

		private final HttpStatus status;

		Fault(String key, HttpStatus status) {
			this.key = key;
			this.status = status;
		}

	}

}
