package org.openhaven.api.pages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of a person and towns, over listings whose ids are known. Pictures are left in
 * {@code target/pages}.
 */
@SpringBootTest(classes = ServerOverTown.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests" })
class TownPagesIT {

	private static final String FIVE = "000000000001,000000000002,000000000003,000000000004,200000000001";

	/** Page and name of its pictures. */
	private static final List<List<String>> PAGES = List.of(List.of("/list", "list-empty"),
			List.of("/list?ids=" + FIVE + ",000000000006", "list"), List.of("/es/list?ids=" + FIVE, "list-es"),
			List.of("/list?ids=000000000001", "list-one"), List.of("/treatment/co/denver/detox", "treatment"),
			List.of("/es/treatment/co/denver/detox", "treatment-es"),
			List.of("/treatment/co/nowhere/detox", "treatment-none"));

	private static final List<Integer> WIDTHS = List.of(320, 375, 768, 1440);

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

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
			page.navigate(base() + path);

			assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations()).isEmpty();
			assertThat(context.cookies()).isEmpty();
			assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
			assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.as("nothing scrolls sideways")
				.isEqualTo(true);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/pages",
						name + "-" + width + ((scheme == ColorScheme.DARK) ? "-dark" : "") + ".png")));
		}
	}

	@Test
	void rowsThatAgreeAreHiddenWithoutScript() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/list?ids=000000000001,000000000002");
			assertThat(page.locator("tr.same").first().isVisible()).isTrue();

			page.getByLabel("Show only what differs").check();

			assertThat(page.locator("tr.same").first().isVisible()).isFalse();
			assertThat(page.locator("tr.same").count()).isEqualTo(page.locator("tr.same:not(:visible)").count());
			assertThat(page.getByText("the same and not shown").isVisible()).isTrue();
		}
	}

	@Test
	void groupsOfAPhoneAreStillATable() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/list?ids=000000000001,000000000002");

			assertThat(page.locator("table").ariaSnapshot()).contains("table", "rowheader \"Medicaid", "columnheader");
			assertThat(page.locator("tbody td .whose").first().isVisible()).isTrue();
		}
	}

	@Test
	void printedListHoldsNumbersAndHelpLinesOnOneSheet() {
		try (BrowserContext context = context(1000, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/list?ids=000000000001,000000000002,000000000003,000000000004");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

			assertThat(page.getByText("303-555-0100 x12").first().isVisible()).isTrue();
			assertThat(page.getByText("Printed May 5, 2026").isVisible()).isTrue();
			assertThat(page.getByLabel("Show only what differs").isVisible()).isFalse();
			assertThat(sheets(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))).isEqualTo(1);
		}
	}

	/** Chromium writes its pages uncompressed as objects of their own. */
	private static int sheets(byte[] pdf) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		return text.split("/MediaBox", -1).length - 1;
	}

	private BrowserContext context(int width, ColorScheme scheme, boolean script) {
		return chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
				.setColorScheme(scheme)
				.setLocale("en-US")
				.setJavaScriptEnabled(script));
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

}
