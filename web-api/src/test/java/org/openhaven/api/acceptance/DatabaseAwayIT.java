package org.openhaven.api.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.FaultyWire;
import org.openhaven.api.testing.Installation;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * MySQL is killed or slow behind the wire of a serving Haven, under 20 searches a second:
 * searches notice nothing, what needs the database says so in three seconds, and all is
 * well again by itself.
 */
@Tag("drill")
class DatabaseAwayIT {

	private static final Duration AWAY = Duration.ofSeconds(30);

	/** After which the pool tries a connection before it hands it out. */
	private static final Duration UNUSED = Duration.ofSeconds(1);

	private static final Duration BETWEEN_SEARCHES = Duration.ofMillis(50);

	/** Of the few that are slow on a machine with other work to do. */
	private static final double NOISE_MILLIS = 150;

	private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads(?:\\{[^}]*})? ([0-9.]+)");

	@TempDir
	private Path folder;

	@Test
	void killedDatabaseStopsNoSearch() throws Exception {
		drill("killed", FaultyWire::cut, 3);
	}

	@Test
	void slowDatabaseSlowsNoSearchDown() throws Exception {
		drill("slow", (wire) -> wire.slowDown(Duration.ofSeconds(2)), 20);
	}

	private void drill(String name, Fault fault, double longestAnswer) throws Exception {
		TestDatabase database = TestDatabase.fresh(Kind.MYSQL);
		URI server = URI.create(database.url().substring("jdbc:".length()));
		try (FaultyWire wire = new FaultyWire(server.getHost(), server.getPort());
				Installation haven = Installation.embedded(this.folder)) {
			int management = freePort();
			haven
				.with("SPRING_DATASOURCE_URL",
						database.url().replace(server.getAuthority(), "127.0.0.1:" + wire.port()))
				.with("SPRING_DATASOURCE_USERNAME", database.username())
				.with("SPRING_DATASOURCE_PASSWORD", database.password())
				.with("HAVEN_LIMIT_ENABLED", "false")
				.with("MANAGEMENT_SERVER_PORT", Integer.toString(management));
			Path list = this.folder.resolve("list.csv");
			haven.run("sample", "sample", "500", "--seed", "5", list.toString());
			haven.run("import", "import", "haven-csv", list.toString(), "--edition", "2026-01-01");
			String address = haven.addressOf(haven.start(name), name);
			Seen seen = new Seen(new Api(URI.create(address).getPort()), new Api(management));
			seen.searches(Duration.ofSeconds(10));
			seen.watch(wire, fault, longestAnswer);
			System.out.printf("%s: %s%n", name, seen.told);
			assertThat(Files.readString(haven.log(name))).as("log").doesNotContain("\n\tat ");
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** What happens to the wire. */
	private interface Fault {

		void happenTo(FaultyWire wire);

	}

	/** What people and the one who watches the server see. */
	private static final class Seen {

		private final Api api;

		private final Api management;

		private final String listing;

		/** The same listing as people see it. */
		private final String page;

		private final List<String> told = new ArrayList<>();

		Seen(Api api, Api management) {
			this.api = api;
			this.management = management;
			JsonNode first = api.json("/api/v1/facilities?size=1").get("facilities").get(0);
			this.listing = "/api/v1/facilities/" + first.get("id").asString();
			this.page = "/facility/" + first.get("slug").asString();
		}

		void watch(FaultyWire wire, Fault fault, double longestAnswer) throws Exception {
			double normal = searches(Duration.ofSeconds(10));
			double threads = threads();
			assertThat(this.api.get(this.listing).statusCode()).isEqualTo(200);

			Thread.sleep(UNUSED);
			fault.happenTo(wire);
			try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
				Future<Double> longest = executor.submit(this::askForTheListing);
				double p99 = searches(AWAY);
				double duringThreads = threads();

				assertThat(p99).as("99th percentile, normally %s ms", normal)
					.isLessThan(Math.max(3 * normal, NOISE_MILLIS));
				assertThat(longest.get()).as("seconds to an answer about the database").isLessThan(longestAnswer);
				assertThat(duringThreads).as("threads").isLessThan(threads + 30);
				assertThat(this.management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
				this.told.add("p99 %.0f ms, normally %.0f ms".formatted(p99, normal));
				this.told.add("answer about the database within %.1f s".formatted(longest.get()));
				this.told.add("threads %.0f, before %.0f".formatted(duringThreads, threads));
			}

			wire.mend();
			this.told.add("well again after %.1f s".formatted(recovered()));
			searches(Duration.ofSeconds(3));
		}

		/** Twenty a second; the 99th percentile in milliseconds. All must be answered. */
		double searches(Duration during) throws Exception {
			List<Future<Double>> times = new ArrayList<>();
			try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
				long end = System.nanoTime() + during.toNanos();
				while (System.nanoTime() < end) {
					times.add(executor.submit(this::search));
					Thread.sleep(BETWEEN_SEARCHES);
				}
			}
			List<Double> sorted = new ArrayList<>();
			for (Future<Double> time : times) {
				sorted.add(time.get());
			}
			sorted.sort(null);
			return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
		}

		private double search() {
			long begin = System.nanoTime();
			assertThat(this.api.get("/api/v1/facilities?q=detox&payment=medicaid").statusCode()).isEqualTo(200);
			return (System.nanoTime() - begin) / 1e6;
		}

		/** Two a second until the database has been away; the longest in seconds. */
		private double askForTheListing() throws InterruptedException {
			double longest = 0;
			long end = System.nanoTime() + AWAY.toNanos();
			while (System.nanoTime() < end) {
				long begin = System.nanoTime();
				HttpResponse<String> answer = this.api.get(this.listing);
				longest = Math.max(longest, (System.nanoTime() - begin) / 1e9);
				if (answer.statusCode() != 200) {
					assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
					assertThat(answer.headers().firstValue("Retry-After")).isPresent();
					assertThatPageStillHelps();
				}
				Thread.sleep(500);
			}
			return longest;
		}

		private void assertThatPageStillHelps() {
			HttpResponse<String> answer = this.api.get(this.page, "Accept", "text/html");

			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("tel:988", "tel:+18006624357");
		}

		private double recovered() throws InterruptedException {
			long begin = System.nanoTime();
			while (this.api.get(this.listing).statusCode() != 200
					|| this.management.get("/actuator/health").statusCode() != 200) {
				assertThat((System.nanoTime() - begin) / 1e9).as("seconds to recover").isLessThan(10);
				Thread.sleep(100);
			}
			return (System.nanoTime() - begin) / 1e9;
		}

		private double threads() {
			Matcher live = THREADS.matcher(this.management.get("/actuator/prometheus").body());
			assertThat(live.find()).isTrue();
			return Double.parseDouble(live.group(1));
		}

	}

}
