package org.openhaven.api.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/** A problem as it is answered. */
final class ProblemAnswer {

	private final byte[] body;

	private final Map<String, String> headers;

	ProblemAnswer(byte[] body, Map<String, String> headers) {
		this.body = body;
		this.headers = headers;
	}

	/** In UTF-8. */
	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/** By name, the type of the content included. */
	Map<String, String> headers() {
		return this.headers;
	}

	/** The whole answer, in place of what has been written so far. */
	void write(HttpServletResponse response, int status) throws IOException {
		response.resetBuffer();
		response.setStatus(status);
		this.headers.forEach(response::setHeader);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setContentLength(this.body.length);
		writeBody(response);
		response.flushBuffer();
	}

	/** A page that failed while it was written has taken the writer already. */
	private void writeBody(HttpServletResponse response) throws IOException {
		try {
			response.getOutputStream().write(this.body);
		}
		catch (IllegalStateException begunAsText) {
			response.getWriter().write(text());
		}
	}

}
