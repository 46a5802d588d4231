package org.openhaven.api.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.openhaven.api.HavenApplication;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application as a fresh installation serves it, looked at with a real browser.
 * The tests share one server.
 */
@SpringBootTest(classes = HavenApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-pages", "haven.limit.enabled=false" })
abstract class OverSampleDirectory extends WithBrowser {

	@Autowired
	private SearchIndex index;

	@Autowired
	private ChangeFeed feed;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(TestDatabase.Kind.H2).register(properties);
	}

	@BeforeEach
	void awaitIndex() throws InterruptedException {
		assertThat(this.index.await(this.feed.lastPosition(), Duration.ofMinutes(1))).isTrue();
	}

	/** What a page asks of others, and what the browser says against it. */
	static final class Watch {

		final List<String> elsewhere = new ArrayList<>();

		final List<String> complaints = new ArrayList<>();

		/** Addresses and bodies of everything asked. */
		final List<String> asked = new ArrayList<>();

		Watch(Page page, String base) {
			page.onRequest((request) -> {
				this.asked.add(request.method() + " " + request.url() + " " + request.postData());
				if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
					this.elsewhere.add(request.url());
				}
			});
			page.onPageError(this.complaints::add);
			page.onConsoleMessage((message) -> {
				boolean ownStatus = message.text().startsWith("Failed to load resource: the server responded");
				if (message.type().equals("error") && !ownStatus) {
					this.complaints.add(message.text());
				}
			});
		}

	}

}
