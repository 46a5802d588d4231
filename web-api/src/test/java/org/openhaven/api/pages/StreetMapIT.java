package org.openhaven.api.pages;

import java.util.Base64;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A site that offers a map of streets from elsewhere. */
@TestPropertySource(properties = { "haven.site.street-map.address=https://tiles.example/{z}/{x}/{y}.png",
		"haven.site.street-map.credit=Streets by Example" })
class StreetMapIT extends OverSampleDirectory {

	private static final byte[] TILE = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	@Test
	void streetsAreAskedForOnlyOnceAPersonSaysSo() {
		try (BrowserContext context = context(1440, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			page.route("https://tiles.example/**", (route) -> route
				.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(TILE)));
			Watch watch = new Watch(page, base());
			page.navigate(base() + "/search?q=detox+near+Houston,+TX");
			assertThat(page.locator(".streets")).containsText("tiles.example, which then sees");
			assertThat(watch.elsewhere).isEmpty();
			page.locator(".streets button").click();

			assertThat(page.locator(".streets")).hasText("Streets by Example");
			assertThat(page.locator(".leaflet-tile-loaded").first()).isVisible();
			assertThat(watch.elsewhere).isNotEmpty().allMatch((asked) -> asked.startsWith("https://tiles.example/"));
			assertThat(watch.complaints).isEmpty();
		}
	}

}
