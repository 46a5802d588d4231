package org.openhaven.directory.facility;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hides all made-up listings in the transaction that adds the first real one, so that
 * nobody ever sees both.
 */
@Component
class SampleVeil {

	private final JdbcClient database;

	SampleVeil(JdbcClient database) {
		this.database = database;
	}

	@EventListener
	void on(ListingChanged change) {
		Listing after = change.after();
		if (change.before() == null && after != null && !after.sample()) {
			this.database
				.sql("update directory_state set samples_hidden = true where id = 1 and samples_hidden = false")
				.update();
		}
	}

}
