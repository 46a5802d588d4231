package org.openhaven.api.pages;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A county has made it theirs, in Spanish alone. */
@ServerTest(properties = { "haven.site.name=Condado Sur", "haven.site.text.es=Un servicio del condado.",
		"haven.site.languages=es", "haven.site.colours.light.harbor=#5B2A86",
		"haven.site.contact=ayuda@condado.example", "haven.site.imprint.es=Oficina de Salud",
		"haven.site.links[0].title.es=El condado", "haven.site.links[0].address=https://condado.example/",
		"haven.site.help-lines[0].number=303-555-0100", "haven.site.help-lines[0].about.es=Del condado.",
		"haven.quick-exit-url=https://clima.example/" })
class SiteServerTests {

	@TempDir
	private static Path folder;

	@Autowired
	private Api api;

	@DynamicPropertySource
	static void logo(DynamicPropertyRegistry properties) throws IOException {
		Path logo = Files.writeString(folder.resolve("logo.svg"),
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><!-- x --><path d=\"M1 1h7v7z\"/></svg>");
		properties.add("haven.site.logo", logo::toString);
	}

	@Test
	void pagesAreTheCountys() {
		String page = page("/es").body();

		assertThat(page)
			.contains("Condado Sur</title>", "/site/logo.svg", "/site/colours.css", "Un servicio del condado.",
					"https://condado.example/", "/es/about/imprint", "tel:+13035550100", "https://clima.example/")
			.doesNotContain("hreflang", ">English<");
	}

	@Test
	void otherLanguageIsNotThereAndTheFirstPageLeadsOn() {
		assertThat(page("/help").statusCode()).isEqualTo(404);
		assertThat(page("/help").body()).contains("<html lang=\"es\">", "No encontramos esta página");
		assertThat(page("/").statusCode()).isEqualTo(302);
		assertThat(page("/").headers().firstValue("Location").orElseThrow()).endsWith("/es");
		assertThat(page("/es/help").statusCode()).isEqualTo(200);
	}

	@Test
	void errorPagesAreTheCountysToo() {
		HttpResponse<String> page = page("/es/nothing");

		assertThat(page.body())
			.contains("Condado Sur", "/site/logo.svg", "tel:+13035550100", "--harbor: #5B2A86",
					"https://clima.example/")
			.doesNotContain(">English<");
	}

	@Test
	void imprintTellsWhoAnswers() {
		assertThat(page("/es/about/imprint").body()).contains("Oficina de Salud", "mailto:ayuda@condado.example");
	}

	@Test
	void logoIsDrawnAndDoesNothingElse() {
		HttpResponse<String> logo = this.api.get("/site/logo.svg");

		assertThat(logo.statusCode()).isEqualTo(200);
		assertThat(logo.headers().firstValue("Content-Type")).contains("image/svg+xml");
		assertThat(logo.headers().allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
		assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(logo.body()).contains("M1 1h7v7z").doesNotContain("<!--");
	}

	@Test
	void coloursStandInAStyleSheet() {
		HttpResponse<String> colours = this.api.get("/site/colours.css");

		assertThat(colours.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
		assertThat(colours.body()).contains("--harbor: #5B2A86;", "--link: #5B2A86;").doesNotContain("dark");
	}

	private HttpResponse<String> page(String path) {
		return this.api.get(path, "Accept", "text/html");
	}

}
