package org.openhaven.api.pages;

import org.openhaven.api.testing.ServerTest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of a person and towns, over listings whose ids are known. Pictures are left in
 * {@code target/pages}.
 */
@ServerTest(classes = ServerOverTown.class)
class TownPagesIT extends WithBrowser {

	private static final String FIVE = "000000000001,000000000002,000000000003,000000000004,200000000001";

	/** Page and name of its pictures. */
	private static final List<List<String>> PAGES = List.of(List.of("/list", "list-empty"),
			List.of("/list?ids=" + FIVE + ",000000000006", "list"), List.of("/es/list?ids=" + FIVE, "list-es"),
			List.of("/list?ids=000000000001", "list-one"), List.of("/treatment/co/denver/detox", "treatment"),
			List.of("/es/treatment/co/denver/detox", "treatment-es"),
			List.of("/treatment/co/nowhere/detox", "treatment-none"));

	private static final List<Integer> WIDTHS = List.of(320, 375, 768, 1440);

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
			assertLeavesNoTrace(context, page);
			assertFits(page);
			picture(page, name, width, scheme);
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

}
