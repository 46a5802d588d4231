package org.openhaven.search.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.SampleListings;
import org.openhaven.directory.facility.Slug;
import org.openhaven.directory.organization.Organization;
import org.openhaven.directory.organization.Organizations;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.openhaven.search.query.FacilitySearch;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way, from the commit in a real database to the answer of a search. */
@SpringBootTest(classes = SearchIndexOverH2Tests.Application.class, properties = "haven.sample=never")
@DirtiesContext
class SearchIndexOverH2Tests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	@TempDir
	static Path folder;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Facilities facilities;

	@Autowired
	private Organizations organizations;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private ChangeFeed feed;

	@Autowired
	private SearchIndex index;

	@Autowired
	private FacilitySearch search;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
		properties.add("haven.data-dir", () -> folder.toString());
	}

	@Test
	void committedListingIsFoundWithinASecond() throws InterruptedException {
		assertThat(this.index.await(0, Duration.ofSeconds(20))).isTrue();

		FacilityId id = new TransactionTemplate(this.transactions).execute((status) -> publish("Harbor House"));

		assertThat(this.index.await(this.feed.lastPosition(), Duration.ofSeconds(1))).isTrue();
		assertThat(id).isNotNull();
		assertThat(this.search.find(id)).isPresent();
		assertThat(this.index.check(Progress.SILENT).differences()).isEmpty();
		assertThat(this.index.status().behind()).isZero();
	}

	private FacilityId publish(String name) {
		FacilityId id = FacilityId.random();
		Organization organization = this.organizations.save(Organization.provisional(name, NOW));
		Facility facility = new Facility(id, Slug.of(name, null, null).of(id), organization.getId(), false, NOW);
		facility.publish(SampleListings.named(id, facility.slug(), name), new ChangeCause.Rederived("test"), NOW)
			.ifPresent(this.events::publishEvent);
		this.facilities.save(facility);
		return id;
	}

	/** What directory-core and search-index plug in, and nothing else. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
