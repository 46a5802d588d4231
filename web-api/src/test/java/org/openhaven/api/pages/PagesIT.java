package org.openhaven.api.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that exists, on a phone, a tablet and a desk, light and dark: it can be used
 * by everyone, asks no other host, leaves nothing in the browser, and fits. Pictures are
 * left in {@code target/pages}.
 */
class PagesIT extends OverSampleDirectory {

	/** Made up like the others, and always the same. */
	private static final String DETOX = "/facility/sample-sunrise-detox-center-houston-tx";

	/** Page and name of its pictures. */
	private static final List<List<String>> PAGES = List.of(
			// first page
			List.of("/", "start"), List.of("/es", "start-es"),
			// results
			List.of("/search?q=detox+near+Houston,+TX", "results"),
			List.of("/es/search?q=metadona+cerca+de+Houston", "results-es"),
			List.of("/search?q=aetna+methadone+spanish+in+sheridan+wy", "empty"),
			List.of("/es/search?q=sobredosis,+no+respira+en+Houston", "danger-es"),
			List.of("/search?radius=far&q=%25&service=spa", "unreadable"),
			// a facility, and what is wrong there
			List.of(DETOX, "facility"), List.of("/es" + DETOX + "?near=77002", "facility-es"),
			List.of(DETOX + "/report", "report"), List.of("/es" + DETOX + "/report", "report-es"),
			// long reading
			List.of("/help", "help"), List.of("/es/help", "help-es"), List.of("/about/privacy", "privacy"),
			List.of("/es/about/privacy", "privacy-es"), List.of("/about/order", "order"),
			List.of("/es/about/order", "order-es"), List.of("/about/sources", "sources"),
			List.of("/es/about/sources", "sources-es"), List.of("/about/accessibility", "accessibility"),
			List.of("/es/about/accessibility", "accessibility-es"), List.of("/guides", "guides"),
			List.of("/es/guides", "guides-es"), List.of("/guides/the-call", "the-call"),
			List.of("/es/guides/the-call", "the-call-es"),
			// the others
			List.of("/admin", "admin"), List.of("/admin?lang=es", "admin-es"), List.of("/nothing-here", "not-found"),
			List.of("/es/nothing-here", "not-found-es"), List.of("/a;b", "unclear"));

	/** Of each page the first in both colour schemes. */
	private static final List<Integer> WIDTHS = List.of(375, 768, 1440);

	/**
	 * Pins stand where the places are, also when that is close together; the list is the
	 * other way to each (WCAG 2.5.8, Equivalent).
	 */
	private static final String PINS = ".leaflet-marker-pane";

	static final List<String> PATHS = PAGES.stream().map(List::getFirst).toList();

	/** Seen on phones alone. */
	static final List<String> SHEETS = List.of("#filters", "#map");

	static Stream<Arguments> views() {
		return PAGES.stream()
			.flatMap(
					(page) -> Stream.concat(
							WIDTHS.stream()
								.map((width) -> Arguments.of(page.getFirst(), page.getLast(), width,
										ColorScheme.LIGHT)),
							Stream.of(Arguments.of(page.getFirst(), page.getLast(), WIDTHS.getFirst(),
									ColorScheme.DARK))));
	}

	@ParameterizedTest
	@MethodSource("views")
	void pageCanBeUsedByEveryoneAndLeavesNoTrace(String path, String name, int width, ColorScheme scheme) {
		try (BrowserContext context = context(width, scheme, true); Page page = context.newPage()) {
			Watch watch = new Watch(page, base());
			page.navigate(base() + path);

			assertThat(new AxeBuilder(page).withTags(WCAG).exclude(PINS).analyze().getViolations()).isEmpty();
			assertThat(watch.elsewhere).isEmpty();
			assertThat(watch.complaints).isEmpty();
			assertLeavesNoTrace(context, page);
			assertFits(page);
			picture(page, name, width, scheme);
		}
	}

	@ParameterizedTest
	@FieldSource("SHEETS")
	void sheetCanBeUsedByEveryoneAndHasTheQuickExit(String sheet) {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=detox+near+Houston,+TX" + sheet);

			assertThat(new AxeBuilder(page).withTags(WCAG).exclude(PINS).analyze().getViolations()).isEmpty();
			assertThat(page.locator("#quick-exit").isVisible()).isTrue();
			assertThat(page.locator(sheet).isVisible()).isTrue();
			page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target/pages", sheet.substring(1) + "-375.png")));
		}
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void pageWorksWithoutScriptAndAt320Pixels(String path) {
		try (BrowserContext context = context(320, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + path);

			assertThat(page.locator("h1").count()).isEqualTo(1);
			if (!path.startsWith("/admin")) {
				assertThat(page.locator("a[href='tel:988']").first().isVisible()).isTrue();
				assertThat(page.locator("a[href='tel:+18006624357']").first().isVisible()).isTrue();
				assertFits(page);
			}
		}
	}

	@Test
	void madeUpDirectoryIsToldOnEveryPage() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/");

			assertThat(page.locator(".sample").textContent()).contains("made up");
			assertThat(page.content()).contains("SAMHSA’s National Helpline", "noindex");
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

}
