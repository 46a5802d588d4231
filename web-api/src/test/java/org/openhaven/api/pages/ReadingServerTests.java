package org.openhaven.api.pages;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;
import org.openhaven.directory.testing.ProjectFolder;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ReadingServerTests {

	private static final Pattern TEST = Pattern.compile("<code>([A-Za-z]+)</code>");

	private static final Pattern SENTENCE = Pattern.compile("[^.?!:]+[.?!:]");

	private static final int MOST_WORDS = 24;

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/help", "/about/privacy", "/about/order", "/about/sources", "/about/accessibility",
			"/guides", "/guides/the-call" })
	void pageIsThereInBothLanguagesAndMayBeListed(String path) {
		HttpResponse<String> english = page(path);
		HttpResponse<String> spanish = page("/es" + path);

		assertThat(english.statusCode()).isEqualTo(200);
		assertThat(spanish.statusCode()).isEqualTo(200);
		assertThat(english.body()).contains("<html lang=\"en\">", "hreflang=\"es\"", "rel=\"canonical\"")
			.doesNotContain("noindex", "??");
		assertThat(spanish.body()).contains("<html lang=\"es\">", "rel=\"canonical\"").doesNotContain("noindex", "??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/help", "/es/about/privacy", "/guides/the-call" })
	void pageLeavesNoTrace(String path) {
		HttpResponse<String> page = page(path);

		assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(page.headers().firstValue("Permissions-Policy").orElseThrow()).contains("geolocation=(self)",
				"camera=()", "microphone=()");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/guides/nothing", "/about/nothing", "/about/imprint", "/es/guides/nothing" })
	void pageThatIsNotThereStillHelps(String path) {
		HttpResponse<String> page = page(path);

		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("tel:988", "tel:+18006624357",
				path.startsWith("/es") ? "action=\"/es/search\"" : "action=\"/search\"");
	}

	@Test
	void everyLineToldIsReachedAndSaysWhoAnswersAndWhoPays() {
		String page = page("/help").body();

		assertThat(page).contains("href=\"tel:988\"", "href=\"sms:988\"", "https://chat.988lifeline.org/",
				"href=\"tel:+18006624357\"", "href=\"sms:435748\"", "href=\"tel:+18002221222\"",
				"SAMHSA’s National Helpline", "the US government pays", "Trained counselors answer day and night");
	}

	@Test
	void everyPromiseIsHeldByATestThatExists() throws IOException {
		Set<String> named = TEST.matcher(page("/about/privacy").body())
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(named).hasSizeGreaterThan(9);
		assertThat(testClasses()).containsAll(named);
	}

	@Test
	void everyPromiseNamesATest() {
		String page = page("/about/privacy").body();

		assertThat(count("class=\"xs hint\"", page))
			.isEqualTo(messages(Locale.ROOT).keySet().stream().filter((key) -> key.startsWith("promise.")).count());
	}

	@Test
	void privacyIsNotClaimedWithSealsOrBigWords() {
		for (Locale language : List.of(Locale.ROOT, Locale.of("es"))) {
			ResourceBundle messages = messages(language);
			String all = messages.keySet().stream().map(messages::getString).collect(Collectors.joining("\n"));

			assertThat(all).doesNotContainIgnoringCase("HIPAA")
				.doesNotContain("100%", "100 %")
				.doesNotContainIgnoringCase("confidential")
				.doesNotContainIgnoringCase("anonymous");
		}
	}

	@Test
	void quickExitSaysWhatItCannotDo() {
		assertThat(page("/about/privacy").body()).contains("It cannot erase your browser’s history",
				"Forget About This Site");
		assertThat(page("/es/about/privacy").body()).contains("No puede borrar el historial");
	}

	@Test
	void sentencesOfLongReadingAreShort() {
		ResourceBundle messages = messages(Locale.ROOT);

		Stream<String> sentences = messages.keySet()
			.stream()
			.filter((key) -> key.startsWith("reading.") || key.startsWith("promise."))
			.flatMap((key) -> messages.getString(key).lines())
			.flatMap((line) -> SENTENCE.matcher(line).results().map(MatchResult::group));

		assertThat(sentences)
			.allSatisfy((sentence) -> assertThat(sentence.strip().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS));
	}

	@Test
	void everySentenceIsThereInBothLanguages() {
		assertThat(messages(Locale.of("es")).keySet()).isEqualTo(messages(Locale.ROOT).keySet());
	}

	private static ResourceBundle messages(Locale language) {
		return ResourceBundle.getBundle("messages.finder", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	private static Set<String> testClasses() throws IOException {
		try (Stream<Path> files = Files.walk(ProjectFolder.root())) {
			return files.filter((file) -> file.toString().contains("src/test/java"))
				.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".java"))
				.map((name) -> name.substring(0, name.length() - ".java".length()))
				.collect(Collectors.toSet());
		}
	}

	private static long count(String part, String text) {
		return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
	}

	private HttpResponse<String> page(String path) {
		return this.api.get(path, "Accept", "text/html");
	}

}
