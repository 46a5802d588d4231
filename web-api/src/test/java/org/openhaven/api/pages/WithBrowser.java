package org.openhaven.api.pages;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the pages of a server with a real browser, one for each class of tests. */
abstract class WithBrowser {

	/** What axe holds against a page. */
	static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

	private static Chromium chromium;

	@LocalServerPort
	private int port;

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

	/** A browser that has never been here. */
	final BrowserContext context(int width, ColorScheme scheme, boolean script) {
		return context(new Browser.NewContextOptions().setViewportSize(width, 900)
			.setColorScheme(scheme)
			.setJavaScriptEnabled(script));
	}

	final BrowserContext context(Browser.NewContextOptions options) {
		return chromium.browser().newContext(options.setLocale("en-US"));
	}

	final String base() {
		return "http://localhost:" + this.port;
	}

	static void assertFits(Page page) {
		assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("nothing scrolls sideways")
			.isEqualTo(true);
	}

	/** Nothing is left in the browser. */
	static void assertLeavesNoTrace(BrowserContext context, Page page) {
		assertThat(context.cookies()).isEmpty();
		assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
	}

	/** Leaves a picture of the whole page for people to look at. */
	static void picture(Page page, String name, int width, ColorScheme scheme) {
		String dark = (scheme == ColorScheme.DARK) ? "-dark" : "";
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/pages", name + "-" + width + dark + ".png")));
	}

}
