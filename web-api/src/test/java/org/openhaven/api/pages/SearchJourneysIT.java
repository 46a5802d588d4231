package org.openhaven.api.pages;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do on the way from a need to a number, and what must not be left behind.
 */
class SearchJourneysIT extends OverSampleDirectory {

	private static final String NEED = "detox that takes medicaid near Houston, TX";

	/**
	 * ../shared/design/DESIGN.md, 4; the line about made-up data stands above it here.
	 */
	private static final double FIRST_SCREEN = 760 + 62;

	/** Type and enter, and the number is there to be touched. */
	@Test
	void detoxWithMedicaidIsTwoActionsFromTheFirstPage() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/");
			page.locator("#q").fill(NEED);
			page.keyboard().press("Enter");

			assertThat(page.locator(".chip")).containsText(new String[] { "Houston, TX", "Medicaid", "Detox" });
			assertThat(page.locator(".card a[href^='tel:+1']").first()).isVisible();
		}
	}

	@Test
	void suggestionIsChosenWithTheKeyboardAlone() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/");
			Locator box = page.locator("#q");
			box.focus();
			page.waitForFunction("document.querySelector('#q').getAttribute('role') === 'combobox'");
			box.pressSequentially("detox in housto");
			assertThat(page.locator("#suggestions li").first()).containsText("Houston, TX");
			page.keyboard().press("ArrowDown");

			assertThat(box).hasAttribute("aria-activedescendant", "o0");
			assertThat(box).hasAttribute("aria-expanded", "true");
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).containsText("near Houston, TX");
		}
	}

	@Test
	void filterChangesTheListInPlaceAndBackUndoesIt() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=detox+in+texas");
			String before = page.locator("h1").textContent();
			page.locator("[name='any.payment'][value='medicaid']").check();
			assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid"))).isVisible();

			assertThat(page.url()).contains("payment=medicaid").doesNotContain("any.");
			assertThat(page.evaluate("document.activeElement.value")).isEqualTo("medicaid");
			assertThat(page.locator("#status")).containsText("place");
			page.goBack();
			assertThat(page.locator("h1")).hasText(before);
			assertThat(page.locator("[name='any.payment'][value='medicaid']")).not().isChecked();
		}
	}

	@Test
	void sheetOfFiltersStaysOpenOnAPhoneUntilItsButtonIsPressed() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=outpatient+near+Houston,+TX");
			page.locator("a[href='#filters']").click();
			page.locator("[name='any.payment'][value='medicaid']").check();
			page.waitForURL("**payment=medicaid**");
			assertThat(page.locator("#filters")).isVisible();
			page.locator("[name='any.payment'][value='sliding-scale']").check();
			page.waitForURL("**sliding-scale**");
			page.locator(".done .button").click();

			assertThat(page.locator("#filters")).isHidden();
			assertThat(page.locator("h1")).isVisible();
			assertThat(page.url()).contains("payment=").doesNotContain("#");
		}
	}

	@Test
	void mapOpensOnAPhone() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=outpatient+near+Houston,+TX");
			page.locator("a[href='#map']").click();

			assertThat(page.locator(".map-pin").first()).isVisible();
		}
	}

	@Test
	void languageKeepsTheSearchAsItStandsNow() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=" + NEED.replace(' ', '+'));
			page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid")).click();
			assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid"))).hasCount(0);
			page.locator("a[data-language]").first().click();

			assertThat(page.locator("html")).hasAttribute("lang", "es");
			assertThat(page.locator(".chip")).containsText(new String[] { "Houston, TX", "Desintoxicación" });
		}
	}

	/**
	 * Spoken by a button, because a link would show the search; details stand apart,
	 * because a way back would not.
	 */
	@Test
	void hiddenSearchIsKeptInTheOtherLanguageAndBesideDetails() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/");
			page.locator("#q").fill(NEED);
			page.locator("button[formmethod=post]").click();
			Page details = context.waitForPage(() -> page.locator(".card h2 a").first().click());
			details.close();
			page.locator("a[data-language]").first().click();
			page.locator("#speak").click();

			assertThat(page.locator("html")).hasAttribute("lang", "es");
			assertThat(page.locator(".chip").first()).containsText("Houston, TX");
			assertThat(page.url()).endsWith("/es/search");
		}
	}

	@Test
	void numberToCallStandsOnTheFirstScreenOfAPhone() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=" + NEED.replace(' ', '+'));

			BoundingBox call = page.locator(".card .act .button").first().boundingBox();
			assertThat(call.y + call.height).isLessThan(FIRST_SCREEN);
		}
	}

	@Test
	void chipIsTakenOffAndFocusGoesToTheHeading() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=" + NEED.replace(' ', '+'));
			page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid")).click();
			assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid"))).hasCount(0);

			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("heading");
		}
	}

	@Test
	void boxesWorkWithoutScript() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, false); Page page = context.newPage()) {
			page.navigate(base() + "/search?q=detox+in+texas");
			page.locator("a[href='#filters']").click();
			page.locator("[name='any.payment']").nth(0).check();
			page.locator("[name='any.payment']").nth(1).check();
			page.locator(".done button").click();

			assertThat(page.locator(".chip:not(.add)")).hasCount(4);
			assertThat(page.locator("[name='any.payment']:checked")).hasCount(2);
		}
	}

	/** P9: neither address, history, title nor storage tell what was looked for. */
	@Test
	void hiddenSearchLeavesNoTrace() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			Watch watch = new Watch(page, base());
			page.navigate(base() + "/");
			page.locator("#q").fill(NEED);
			page.locator("button[formmethod=post]").click();
			assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid"))).isVisible();
			assertThat(page.title()).doesNotContain("detox", "Houston");
			page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid")).click();
			assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("Medicaid"))).hasCount(0);
			page.locator("[name='any.payment']").first().check();
			assertThat(page.locator(".chip:not(.add)")).hasCount(4);

			assertThat(page.url()).isEqualTo(base() + "/search");
			assertThat(watch.asked).filteredOn((asked) -> asked.startsWith("GET"))
				.noneMatch((asked) -> asked.contains("detox") || asked.contains("Houston") || asked.contains("medic"));
			assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
			assertThat(watch.complaints).isEmpty();
		}
	}

	/** P7 and P8: only after a click, and to two decimals. */
	@Test
	void locationIsAskedForByAClickAndRounded() {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setGeolocation(40.7127753, -74.0059728)
			.setPermissions(List.of("geolocation"));
		try (BrowserContext context = context(options); Page page = context.newPage()) {
			Watch watch = new Watch(page, base());
			page.navigate(base() + "/");
			page.locator("[data-locate]").click();
			page.waitForURL("**/search?**");

			assertThat(page.url()).contains("near=40.71%2C-74.01");
			assertThat(watch.asked).noneMatch((asked) -> asked.contains("40.712"));
		}
	}

	@Test
	void refusedLocationSaysWhatToDoInstead() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/");
			page.locator("[data-locate]").click();

			assertThat(page.locator("[data-locate]")).containsText("Type a ZIP or town");
		}
	}

	@Test
	void quickExitIsFirstInTabOrderAndShiftThreeTimesLeaves() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.route("https://www.weather.gov/**",
					(route) -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
			page.navigate(base() + "/");
			page.navigate(base() + "/search?q=" + NEED.replace(' ', '+'));
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("quick-exit");
			for (int i = 0; i < 3; i++) {
				page.keyboard().press("Shift");
			}
			page.waitForURL("https://www.weather.gov/**");

			page.goBack();
			assertThat(page.url()).as("the page that was left is not behind it").isEqualTo(base() + "/");
		}
	}

	@Test
	void mapShowsThePlacesAndIsLeftForTheListByKeyboard() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			Watch watch = new Watch(page, base());
			page.navigate(base() + "/search?q=detox+near+Houston,+TX");
			page.waitForSelector(".map-pin");

			assertThat(page.locator(".map-pin").count()).isEqualTo(page.locator(".card[data-lat]").count());
			page.locator(".map-pin").first().focus();
			page.keyboard().press("Enter");
			assertThat(page.locator(".card[aria-current=true]")).hasCount(1);
			assertThat(watch.elsewhere).isEmpty();
			assertThat(watch.complaints).isEmpty();
		}
	}

	@Test
	void savedPlaceIsKeptOnThisDeviceOnlyAfterAClick() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.navigate(base() + "/search?service=detox");
			assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
			Locator save = page.locator("[data-save]").first();
			save.click();
			assertThat(save).hasAttribute("aria-pressed", "true");
			assertThat(page.locator("[data-list-count]").first()).hasText("1");
			page.navigate(base() + "/list");
			page.waitForURL("**/list?ids=*");

			assertThat(page.locator("h1")).containsText("1 place");
		}
	}

	@Test
	void pagesAreSmall() {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			assertThat(transferred(page, "/")).as("first page, bytes").isLessThan(60 * 1024);
		}
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			assertThat(transferred(page, "/search?service=detox")).as("results, bytes").isLessThan(150 * 1024);
		}
	}

	private long transferred(Page page, String path) {
		page.navigate(base() + path);
		page.waitForLoadState(LoadState.NETWORKIDLE);
		return ((Number) page.evaluate("performance.getEntriesByType('navigation').concat("
				+ "performance.getEntriesByType('resource')).reduce((sum, each) => sum + each.transferSize, 0)"))
			.longValue();
	}

}
