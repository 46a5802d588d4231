package org.openhaven.api.pages;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages as people set up their browsers: letters of twice the size (WCAG 1.4.4), colours
 * of their own, nothing that moves.
 */
class AdaptationIT extends OverSampleDirectory {

	static final List<String> PATHS = PagesIT.PATHS.stream().filter((path) -> !path.startsWith("/admin")).toList();

	/** What is cut off at its right edge though it is meant to be read. */
	private static final String CUT = """
			[...document.querySelectorAll('main *, header *, footer *')]
			  .filter(element => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
			  .filter(element => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
			  .filter(element => !element.closest('.vh, .canvas, .hero, [aria-hidden], input'))
			  .map(element => element.outerHTML.slice(0, 120))""";

	/** What moves by itself or on its way to another look. */
	private static final String MOVING = """
			[...document.querySelectorAll('*')]
			  .filter(element => [null, '::before', '::after'].some(part => {
			    const style = getComputedStyle(element, part);
			    const longest = times => Math.max(...times.split(',').map(parseFloat));
			    return longest(style.transitionDuration) > .001
			      || style.animationName !== 'none' && longest(style.animationDuration) > .001
			      || style.scrollBehavior === 'smooth';
			  }))
			  .map(element => element.outerHTML.slice(0, 120))""";

	/** Buttons and boxes that have no edge of their own once backgrounds are gone. */
	private static final String EDGELESS = """
			[...document.querySelectorAll('.button, .chip, .card, .offer, .panel, #quick-exit, input:not([type=hidden]), select')]
			  .filter(element => element.checkVisibility() && !element.matches('.plain'))
			  .filter(element => getComputedStyle(element).borderTopWidth === '0px')
			  .map(element => element.outerHTML.slice(0, 120))""";

	private static Chromium largeLetters;

	@BeforeAll
	static void setUpLargeLetters() {
		largeLetters = Chromium.start("--blink-settings=defaultFontSize=32");
	}

	@AfterAll
	static void closeLargeLetters() {
		if (largeLetters != null) {
			largeLetters.close();
		}
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void lettersOfTwiceTheSizeCutNothingOff(String path) {
		for (int width : List.of(375, 1280)) {
			try (BrowserContext context = largeLetters.browser()
				.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
					Page page = context.newPage()) {
				page.navigate(base() + path);

				assertFits(page);
				assertThat(page.evaluate(CUT)).as("%s at %d pixels", path, width).isEqualTo(List.of());
			}
		}
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void nothingMovesForThoseWhoWantItStill(String path) {
		try (BrowserContext context = context(
				new Browser.NewContextOptions().setViewportSize(375, 900).setReducedMotion(ReducedMotion.REDUCE));
				Page page = context.newPage()) {
			page.navigate(base() + path);

			assertThat(page.evaluate(MOVING)).isEqualTo(List.of());
		}
	}

	@ParameterizedTest
	@FieldSource("PATHS")
	void edgesStayInColoursOfOnesOwn(String path) {
		try (BrowserContext context = context(
				new Browser.NewContextOptions().setViewportSize(1280, 900).setForcedColors(ForcedColors.ACTIVE));
				Page page = context.newPage()) {
			page.navigate(base() + path);

			assertThat(page.evaluate(EDGELESS)).isEqualTo(List.of());
		}
	}

}
