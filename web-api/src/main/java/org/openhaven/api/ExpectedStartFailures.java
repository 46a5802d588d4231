package org.openhaven.api;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Keeps Spring from writing a report or a stack trace of a failure that people can put
 * right: the launcher's last line says all they need.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExpectedStartFailures implements SpringBootExceptionReporter {

	ExpectedStartFailures(@Nullable ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		return StartFailure.explanation(failure).isPresent();
	}

}
