package org.openhaven.api.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.openhaven.api.command.UsageException;
import org.openhaven.directory.exchange.sync.PageSource;
import org.openhaven.directory.exchange.sync.PageUnavailableException;
import org.openhaven.directory.exchange.sync.SweepRefusedException;

/**
 * Pages of the findtreatment.gov API over HTTP, or of a server that answers like it.
 * Trusts no answer: limits on its size and its time, no redirect is followed. Source of
 * address and parameters: field notes on that API, section 3.
 */
final class HttpPages implements PageSource {

	private final URI base;

	private final Limits limits;

	private final Clock clock;

	private final HttpClient client;

	/**
	 * Pages of a server.
	 * @param baseUrl its address, http or https, without a query
	 * @param limits what is too much
	 * @param clock against which a server's dates are read
	 * @throws UsageException if the address is none of these
	 */
	HttpPages(String baseUrl, Limits limits, Clock clock) {
		this.base = checked(baseUrl);
		this.limits = limits;
		this.clock = clock;
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(limits.connect)
			.build();
	}

	private static URI checked(String baseUrl) {
		try {
			URI uri = new URI(baseUrl.strip().replaceAll("/+$", ""));
			String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
			boolean web = scheme.equals("http") || scheme.equals("https");
			if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getRawQuery() == null
					&& uri.getRawFragment() == null) {
				return uri;
			}
		}
		catch (URISyntaxException ex) {
			throw refused(baseUrl);
		}
		throw refused(baseUrl);
	}

	private static UsageException refused(String baseUrl) {
		return new UsageException("--base-url is the address of a server, as in https://findtreatment.gov, without"
				+ " user, query and fragment; was '" + baseUrl + "'");
	}

	@Override
	public String name() {
		return this.base.toString();
	}

	@Override
	public void fetch(int page, int pageSize, Path target) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.base + "/locator/exportsAsJson/v2?pageSize=" + pageSize + "&page=" + page))
			.timeout(this.limits.answer)
			.header("Accept", "application/json")
			.header("User-Agent", "Haven directory (one sweep, with pauses)")
			.build();
		check(send(request, target));
	}

	private HttpResponse<Optional<String>> send(HttpRequest request, Path target) {
		BodyHandler<Optional<String>> body = (head) -> new LimitedFile(head.statusCode() == 200 ? target : null,
				this.limits.bytes);
		CompletableFuture<HttpResponse<Optional<String>>> answer = this.client.sendAsync(request, body);
		try {
			return answer.get(this.limits.answer.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw PageUnavailableException.of("took longer than " + this.limits.answer.toSeconds() + " seconds", null);
		}
		catch (ExecutionException ex) {
			throw unavailable(ex.getCause());
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new SweepRefusedException("Interrupted. What was fetched is kept; start it again to go on");
		}
	}

	private RuntimeException unavailable(@Nullable Throwable cause) {
		return switch (cause) {
			case HttpTimeoutException late -> PageUnavailableException.of("took too long to answer", null);
			case ConnectException none when none.getCause() instanceof UnresolvedAddressException ->
				PageUnavailableException.unreachable("cannot be fetched: no server is called " + this.base.getHost());
			case ConnectException none ->
				PageUnavailableException.unreachable("cannot be fetched: no server answers at " + this.base);
			case IOException broken -> PageUnavailableException.of("broke off: " + broken.getMessage(), null);
			case null, default -> new SweepRefusedException("The answer cannot be read: " + cause);
		};
	}

	private void check(HttpResponse<Optional<String>> answer) {
		int status = answer.statusCode();
		Optional<String> trouble = answer.body();
		if (status == 200 && trouble.isEmpty()) {
			return;
		}
		if (status == 200) {
			throw PageUnavailableException.of(trouble.get(), null);
		}
		if (status == 403 || status == 408 || status == 425 || status == 429 || status >= 500) {
			throw PageUnavailableException.of("was answered with " + status, retryAfter(answer.headers()));
		}
		if (status >= 300 && status < 400) {
			throw new SweepRefusedException(
					"The server redirects to " + answer.headers().firstValue("location").orElse("another address")
							+ ". If you trust it, give that server with --base-url");
		}
		throw new SweepRefusedException("The server answered with " + status + " at " + answer.uri()
				+ ". Check the address given with --base-url");
	}

	/** Seconds or a date. Source: RFC 9110, section 10.2.3. */
	private @Nullable Duration retryAfter(HttpHeaders headers) {
		String text = headers.firstValue("retry-after").orElse("").strip();
		if (text.matches("[0-9]{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(text));
		}
		try {
			Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			Duration left = Duration.between(this.clock.instant(), until);
			return left.isPositive() ? left : null;
		}
		catch (DateTimeException notADate) {
			return null;
		}
	}

	/**
	 * What is too much of one answer.
	 *
	 * @param bytes of its body
	 * @param connect time until the server is reached
	 * @param answer time until the whole answer is there
	 */
	record Limits(long bytes, Duration connect, Duration answer) {

		/** Two thousand facilities with all their services are below 20 MB. */
		static final Limits STANDARD = new Limits(64L << 20, Duration.ofSeconds(20), Duration.ofMinutes(3));

	}

}
