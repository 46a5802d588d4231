package org.openhaven.api.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.HavenApplication;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that exists, on a phone, a tablet and a desk, light and dark: it can be used
 * by everyone, asks no other host, leaves nothing in the browser, and fits. Pictures are
 * left in {@code target/pages}.
 */
@SpringBootTest(classes = HavenApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-pages" })
@DirtiesContext
class PagesIT {

	/** Page and name of its pictures. */
	private static final List<List<String>> PAGES = List.of(List.of("/", "start"), List.of("/es", "start-es"),
			List.of("/admin", "admin"), List.of("/admin?lang=es", "admin-es"), List.of("/nothing-here", "not-found"),
			List.of("/es/nothing-here", "not-found-es"), List.of("/a;b", "unclear"), List.of("/help", "help"),
			List.of("/es/help", "help-es"), List.of("/about/privacy", "privacy"),
			List.of("/es/about/privacy", "privacy-es"), List.of("/about/order", "order"),
			List.of("/es/about/order", "order-es"), List.of("/about/sources", "sources"),
			List.of("/es/about/sources", "sources-es"), List.of("/about/accessibility", "accessibility"),
			List.of("/es/about/accessibility", "accessibility-es"), List.of("/guides", "guides"),
			List.of("/es/guides", "guides-es"), List.of("/guides/the-call", "the-call"),
			List.of("/es/guides/the-call", "the-call-es"));

	private static final List<Integer> WIDTHS = List.of(375, 768, 1440);

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private SearchIndex index;

	@Autowired
	private ChangeFeed feed;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(TestDatabase.Kind.H2).register(properties);
	}

	@BeforeAll
	static void open() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void awaitIndex() throws InterruptedException {
		assertThat(this.index.await(this.feed.lastPosition(), Duration.ofMinutes(1))).isTrue();
	}

	static Stream<Arguments> views() {
		return PAGES.stream()
			.flatMap((page) -> WIDTHS.stream()
				.flatMap((width) -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
					.map((scheme) -> Arguments.of(page.getFirst(), page.getLast(), width, scheme))));
	}

	@ParameterizedTest
	@MethodSource("views")
	void pageCanBeUsedByEveryoneAndLeavesNoTrace(String path, String name, int width, ColorScheme scheme) {
		try (BrowserContext context = context(width, scheme, true); Page page = context.newPage()) {
			Watch watch = new Watch(page, base());
			page.navigate(base() + path);

			assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations()).isEmpty();
			assertThat(watch.elsewhere).isEmpty();
			assertThat(watch.complaints).isEmpty();
			assertThat(context.cookies()).isEmpty();
			assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
			assertFits(page);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/pages",
						name + "-" + width + ((scheme == ColorScheme.DARK) ? "-dark" : "") + ".png")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/es", "/admin", "/nothing-here", "/help", "/es/guides/the-call" })
	void pageWorksWithoutScriptAndAt320Pixels(String path) {
		try (BrowserContext context = context(320, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + path);

			assertThat(page.locator("h1").count()).isEqualTo(1);
			assertThat(page.locator("h1").isVisible()).isTrue();
			if (!path.startsWith("/admin")) {
				assertThat(page.locator("a[href='tel:988']").first().isVisible()).isTrue();
				assertThat(page.locator("a[href='tel:+18006624357']").first().isVisible()).isTrue();
			}
		}
	}

	@Test
	void madeUpDirectoryIsToldOnTheStartPage() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/");

			assertThat(page.getByRole(AriaRole.NOTE).textContent()).contains("made up");
			assertThat(page.content()).contains("SAMHSA’s National Helpline", "noindex");
		}
	}

	@Test
	void formOfTheStartPageLeadsToAnAnswerWithoutScript() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/");
			page.getByLabel("ZIP code or town").fill("Houston, TX");
			page.getByText("Show places").click();
			page.waitForLoadState(LoadState.LOAD);

			assertThat(page.content()).contains("Houston, TX", "\"total\"");
			assertThat(context.cookies()).isEmpty();
		}
	}

	@Test
	void descriptionOfTheInterfaceIsShownWithoutAskingAnotherHost() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			Watch watch = new Watch(page, base());
			page.navigate(base() + "/swagger-ui.html");
			page.waitForSelector("[data-path='/api/v1/facilities/map']");

			assertThat(watch.elsewhere).isEmpty();
			assertThat(watch.complaints).isEmpty();
			assertThat(context.cookies()).isEmpty();
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pages/swagger-ui-1440.png")));
		}
	}

	private static void assertFits(Page page) {
		assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("nothing scrolls sideways")
			.isEqualTo(true);
	}

	private BrowserContext context(int width, ColorScheme scheme, boolean script) {
		// axe is put into the page, which the page's own policy rightly forbids to
		// others.
		return chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
				.setColorScheme(scheme)
				.setLocale("en-US")
				.setJavaScriptEnabled(script));
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	/** What a page asks of others, and what the browser says against it. */
	private static final class Watch {

		private final List<String> elsewhere = new ArrayList<>();

		private final List<String> complaints = new ArrayList<>();

		private Watch(Page page, String base) {
			page.onRequest((request) -> {
				if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
					this.elsewhere.add(request.url());
				}
			});
			page.onConsoleMessage((message) -> {
				boolean ownStatus = message.text().startsWith("Failed to load resource: the server responded");
				if (message.type().equals("error") && !ownStatus) {
					this.complaints.add(message.text());
				}
			});
		}

	}

}
