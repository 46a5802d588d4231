package org.openhaven.api.problem;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers in place of Tomcat's own pages: requests that it refuses before any filter sees
 * them, such as a malformed address.
 */
final class ProblemReportValve extends ErrorReportValve {

	private final ProblemAnswers answers;

	ProblemReportValve(ProblemAnswers answers) {
		this.answers = answers;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		String correlationId = ProblemJson.correlationId();
		if (throwable != null && status >= 500) {
			Faults.log(correlationId, throwable);
		}
		try {
			write(response, this.answers.answer(request, Problems.ofStatus(status), correlationId));
		}
		catch (IOException clientGone) {
			// Nobody is there to be answered.
			getContainer().getLogger().trace("Client gone", clientGone);
		}
	}

	private static void write(Response response, ProblemAnswer answer) throws IOException {
		answer.headers().forEach(response::setHeader);
		response.setContentType(answer.headers().get("Content-Type"));
		// The stream may be unusable after an error, the reporter is not.
		response.getReporter().write(answer.text());
		response.finishResponse();
	}

}
