package org.openhaven.api.health;

import org.openhaven.search.sync.IndexStatus;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * The contributor {@code searchIndex}: out of service until searches are answered, with
 * the number of changes that are not found yet and of listings that cannot be indexed.
 * Details name no listing.
 */
@Component
class SearchIndexHealthIndicator extends AbstractHealthIndicator {

	private final ObjectProvider<SearchIndex> index;

	SearchIndexHealthIndicator(ObjectProvider<SearchIndex> index) {
		super("The state of the index cannot be told");
		this.index = index;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		SearchIndex embedded = this.index.getIfAvailable();
		if (embedded == null) {
			health.unknown().withDetail("index", "none is embedded");
			return;
		}
		IndexStatus status = embedded.status();
		(status.answers() ? health.up() : health.outOfService()).withDetail("state", status.state())
			.withDetail("position", status.position())
			.withDetail("behind", status.behind())
			.withDetail("setAside", status.setAside());
	}

}
