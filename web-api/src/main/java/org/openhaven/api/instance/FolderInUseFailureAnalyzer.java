package org.openhaven.api.instance;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Keeps Spring from printing a stack trace where the folder is simply taken; the launcher
 * prints the message.
 */
class FolderInUseFailureAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FolderInUseException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
