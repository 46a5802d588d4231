package org.openhaven.api.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.openhaven.directory.exchange.SampleDirectory;

/**
 * Fills an empty directory before it counts as ready to serve. Commands that run by
 * themselves leave it empty.
 */
@Component
@ConditionalOnWebApplication
class SampleOnStart {

	private final SampleDirectory samples;

	SampleOnStart(SampleDirectory samples) {
		this.samples = samples;
	}

	@EventListener(ApplicationStartedEvent.class)
	void prepare() {
		this.samples.prepare();
	}

}
