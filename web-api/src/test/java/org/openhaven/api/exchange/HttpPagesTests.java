package org.openhaven.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.api.command.UsageException;
import org.openhaven.directory.exchange.sync.PageUnavailableException;
import org.openhaven.directory.exchange.sync.SweepRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpPagesTests {

	private static final HttpPages.Limits LIMITS = new HttpPages.Limits(4L << 20, Duration.ofSeconds(2),
			Duration.ofSeconds(2));

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	private final FeedDouble feed = new FeedDouble();

	@AfterEach
	void stop() {
		this.feed.close();
	}

	@Test
	void pageIsAskedForByItsNumberAndKeptAsItCame() throws IOException {
		this.feed.answer = FeedDouble.text("{\"rows\":[]}");

		fetch(this.feed.address() + "/");

		assertThat(target()).hasContent("{\"rows\":[]}");
		assertThat(this.feed.asked).containsExactly("/locator/exportsAsJson/v2?pageSize=2000&page=3");
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 408, 429, 500, 503 })
	void refusalsAndFaultsOfTheServerPassAfterTheTimeItAsksFor(int status) {
		this.feed.answer = FeedDouble.status(status, "Retry-After", "90");

		assertThatExceptionOfType(PageUnavailableException.class).isThrownBy(() -> fetch(this.feed.address()))
			.withMessage("was answered with " + status)
			.extracting("retryAfter")
			.isEqualTo(Duration.ofSeconds(90));
	}

	@Test
	void retryAfterMayBeADate() {
		this.feed.answer = FeedDouble.status(503, "Retry-After", "Mon, 2 Mar 2026 12:05:00 GMT");

		assertThatExceptionOfType(PageUnavailableException.class).isThrownBy(() -> fetch(this.feed.address()))
			.extracting("retryAfter")
			.isEqualTo(Duration.ofMinutes(5));
	}

	@Test
	void redirectIsNamedAndNotFollowed() {
		this.feed.answer = FeedDouble.status(302, "Location", "http://169.254.169.254/secrets");

		assertThatExceptionOfType(SweepRefusedException.class).isThrownBy(() -> fetch(this.feed.address()))
			.withMessageContaining("http://169.254.169.254/secrets")
			.withMessageContaining("--base-url");
		assertThat(this.feed.asked).hasSize(1);
	}

	@Test
	void addressThatIsNoneOfItsOwnIsToldAtOnce() {
		this.feed.answer = FeedDouble.status(404, "Content-Type", "text/html");

		assertThatExceptionOfType(SweepRefusedException.class).isThrownBy(() -> fetch(this.feed.address()))
			.withMessageContaining("404");
	}

	@Test
	void gigabyteIsNotTaken() throws IOException {
		this.feed.answer = FeedDouble.endless();

		assertThatExceptionOfType(PageUnavailableException.class).isThrownBy(() -> fetch(this.feed.address()))
			.withMessage("is longer than 4 MB");
		assertThat(Files.size(target())).isLessThanOrEqualTo(4L << 20);
	}

	@Test
	void answerThatBreaksOffOrStallsIsNoPage() {
		this.feed.answer = FeedDouble.half("{\"rows\":[");
		assertThatExceptionOfType(PageUnavailableException.class).isThrownBy(() -> fetch(this.feed.address()))
			.withMessageContaining("broke off");

		this.feed.answer = FeedDouble.stalling();
		assertThatExceptionOfType(PageUnavailableException.class).isThrownBy(() -> fetch(this.feed.address()))
			.withMessage("took longer than 2 seconds");
	}

	@Test
	void serverThatIsNotThereIsNamed() {
		String address = this.feed.address();
		this.feed.close();

		assertThatExceptionOfType(PageUnavailableException.class).isThrownBy(() -> fetch(address))
			.withMessageContaining("no server answers at " + address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "findtreatment.gov", "file:///etc/passwd", "ftp://example.org", "gopher://example.org",
			"http://", "http://user:word@example.org", "http://example.org/?a=b", "http://example.org/#a",
			"jar:http://x!/", "http://exa mple.org" })
	void addressOfAnotherKindIsRefused(String address) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> new HttpPages(address, LIMITS, CLOCK))
			.withMessageContaining("--base-url is the address of a server");
	}

	private Path target() {
		return this.folder.resolve("page.json");
	}

	private void fetch(String address) {
		new HttpPages(address, LIMITS, CLOCK).fetch(3, 2000, target());
	}

}
