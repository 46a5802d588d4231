package org.openhaven.finder.start;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the start page, in the language of the request. */
@Controller
class StartPage {

	@GetMapping("/")
	String show(HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		return "finder/start";
	}

}
