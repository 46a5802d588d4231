package org.openhaven.api.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers where somebody called {@code sendError}. */
@Controller
@ConditionalOnWebApplication
class ProblemErrorController implements ErrorController {

	private final ProblemAnswers answers;

	ProblemErrorController(ProblemAnswers answers) {
		this.answers = answers;
	}

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		// Nobody was sent here: the address was typed.
		Problem problem = Problems.ofStatus((status instanceof Integer code) ? code : 404);
		this.answers.write(request, response, problem);
	}

}
