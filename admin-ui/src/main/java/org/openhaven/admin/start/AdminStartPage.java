package org.openhaven.admin.start;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the page that says how listings are kept, in the language of the request. */
@Controller
class AdminStartPage {

	@GetMapping("/admin")
	String show(HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		return "admin/start";
	}

}
