package org.openhaven.api.pages;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openhaven.directory.testing.ProjectFolder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Takes the pictures of README and docs, of made-up facilities alone:
 * {@code mvn verify -Ppictures}.
 */
@Tag("pictures")
class PicturesIT extends OverSampleDirectory {

	static final Map<String, String> PAGES = Map.of("start", "/", "results", "/search?q=medication+near+Houston,+TX",
			"facility", "/facility/sample-sunrise-detox-center-houston-tx?near=77002", "no-results",
			"/search?q=spanish+speaking+detox+for+teens+in+sheridan+wy", "spanish",
			"/es/search?q=metadona+cerca+de+Houston");

	static final List<String> NAMES = PAGES.keySet().stream().sorted().toList();

	@ParameterizedTest
	@FieldSource("NAMES")
	void picture(String name) {
		for (int width : List.of(375, 768, 1440)) {
			try (BrowserContext context = context(width, ColorScheme.LIGHT, true); Page page = context.newPage()) {
				page.navigate(base() + PAGES.get(name));
				if (width == 1440 && page.locator("#map").count() > 0) {
					assertThat(page.locator(".map-town").first()).isVisible();
				}
				page.screenshot(new Page.ScreenshotOptions()
					.setPath(ProjectFolder.root().resolve("docs/pictures/" + name + "-" + width + ".png")));
			}
		}
	}

}
