package org.openhaven.finder.page;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

import org.openhaven.directory.site.HelpLines;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.request.Searches;

/** Puts the frame around every page of the finder. */
@ControllerAdvice("org.openhaven.finder")
class FrameOfPages {

	private final SiteSettings site;

	private final HelpLines help;

	private final ObjectProvider<Searches> searches;

	private final SiteBase base;

	FrameOfPages(SiteSettings site, HelpLines help, ObjectProvider<Searches> searches, SiteBase base) {
		this.site = site;
		this.help = help;
		this.searches = searches;
		this.base = base;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		Locale language = RequestContextUtils.getLocale(request);
		String path = PageAddress.bare(request.getRequestURI());
		boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		String query = (read && request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		boolean unkept = !read && path.equals("/search");
		boolean wishes = Boolean.TRUE.equals(request.getAttribute(LanguageOfThePath.WISHES_SPANISH));
		String english = unkept ? Frame.SPEAK : PageAddress.of(Locale.ENGLISH, path) + query;
		String spanish = unkept ? Frame.SPEAK : PageAddress.of(Locale.of("es"), path) + query;
		return new Frame(language, this.site, this.help, english, spanish, this.base.of(request),
				wishes && !unkept && !PageAddress.isSpanish(language), isSample(), unkept);
	}

	/** The frame stands also while nothing can be searched. */
	private boolean isSample() {
		Searches asked = this.searches.getIfAvailable();
		try {
			return asked != null && asked.isSample(Optional.empty());
		}
		catch (SearchUnavailableException resting) {
			return false;
		}
	}

}
