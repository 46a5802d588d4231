package org.openhaven.api.pages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.directory.report.ProblemReport;
import org.openhaven.directory.report.ProblemReports;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do at the page of a facility, in a real browser. */
class FacilityJourneysIT extends OverSampleDirectory {

	private static final String DETOX = "/facility/sample-sunrise-detox-center-houston-tx";

	@Autowired
	private ProblemReports reports;

	/**
	 * What nobody states is a question; a cell that says nothing would be read as a no.
	 */
	@Test
	void comparisonLeavesNoCellEmptyAndCanBeUsedByEveryone() {
		List<String> ids = new ArrayList<>();
		new Api(URI.create(base()).getPort()).json("/api/v1/facilities?near=Houston,TX&size=4")
			.get("facilities")
			.forEach((facility) -> ids.add(facility.get("id").asString()));
		for (int width : List.of(375, 1440)) {
			try (BrowserContext context = context(width, ColorScheme.LIGHT, true); Page page = context.newPage()) {
				page.navigate(base() + "/list?ids=" + String.join(",", ids));

				assertThat(page.locator(".compare tbody td div").allTextContents()).hasSizeGreaterThan(40)
					.noneMatch(String::isBlank);
				assertThat(page.locator(".compare").textContent()).contains("not used here", "prescribed here");
				assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations()).isEmpty();
				assertFits(page);
			}
		}
	}

	@Test
	void wrongListingIsToldWithoutScript() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + DETOX);
			page.getByText("Something is wrong here").click();
			page.getByLabel("Something else").check();
			page.getByText("Send to the moderators").click();
			assertThat(page.content()).contains("Write in a few words what is wrong");
			assertThat(page.getByLabel("Something else").isChecked()).isTrue();
			page.getByLabel("What is right").fill("The door is <b>around</b> the corner.");
			page.getByText("Send to the moderators").click();

			assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Thank you");
			assertThat(context.cookies()).isEmpty();
		}
		List<ProblemReport> waiting = this.reports.findOpen(10);
		assertThat(waiting).extracting(ProblemReport::text).contains("The door is <b>around</b> the corner.");
	}

	@Test
	void nothingChosenPutsTheFocusWhereItIsMended() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/es" + DETOX + "/report");
			page.getByLabel("¿Qué es lo correcto").fill("Nadie contesta.");
			page.getByText("Enviar a los moderadores").click();

			assertThat(page.locator("#fault-problem").textContent()).contains("Elija qué está mal");
			assertThat(page.getByLabel("¿Qué es lo correcto").inputValue()).isEqualTo("Nadie contesta.");
			assertThat(page.evaluate("document.activeElement.name")).isEqualTo("problem");
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		}
	}

	@Test
	void numberStaysInSightOnPhonesAndHidesNothing() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + DETOX);

			assertThat(page.locator(".callbar a[href^='tel:']").isVisible()).isTrue();
			page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
			double bar = page.locator(".callbar").boundingBox().y;
			double last = page.locator(".foot p").last().boundingBox().y
					+ page.locator(".foot p").last().boundingBox().height;
			assertThat(last).isLessThanOrEqualTo(bar);
		}
	}

	@Test
	void paperHasTheNumberTheQuestionsAndTheAddress() {
		try (BrowserContext context = context(760, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + DETOX);
			assertThat(page.locator(".qr svg").isVisible()).isFalse();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

			assertThat(page.locator(".qr svg").isVisible()).isTrue();
			assertThat(page.locator(".qr").textContent()).contains(DETOX);
			assertThat(page.locator(".questions").isVisible()).isTrue();
			assertThat(page.locator(".callbar").isVisible()).isFalse();
			assertThat(page.locator(".links-of").isVisible()).isFalse();
			assertThat(page.getByText("988", new Page.GetByTextOptions().setExact(true)).first().isVisible()).isTrue();
			assertThat(page.getByText("1-800-662-4357").first().isVisible()).isTrue();
		}
	}

	@Test
	void pageFitsOnOneSheetPrintedOnBothSides() {
		try (BrowserContext context = context(760, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			for (String path : List.of(DETOX, "/es" + DETOX)) {
				for (String format : List.of("Letter", "A4")) {
					page.navigate(base() + path);
					byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(format));

					assertThat(pagesOf(pdf)).as(path + " " + format).isBetween(1L, 2L);
				}
			}
		}
	}

	/** Each page of a PDF is an object of its own. Source: ISO 32000-1, 7.7.3.3. */
	private static long pagesOf(byte[] pdf) {
		return Pattern.compile("/Type\\s*/Page\\b")
			.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
			.results()
			.count();
	}

}
