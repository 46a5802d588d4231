package org.openhaven.api.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhaven.api.HavenApplication;
import org.openhaven.api.testing.TemporaryFolder;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.exchange.ImportRequest;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.exchange.SampleFiles;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.Location;

import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.search.sync.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches per second over HTTP, against fixed bytes of the same size from the same
 * server (R6 of docs/performance.md). The two are asked in turn, a second each, so that
 * both meet the same machine. Run by {@code benchmarks/load}.
 */
@Tag("load")
@SpringBootTest(classes = { HavenApplication.class, SearchLoadIT.FixedAnswer.class },
		webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.sample=never", "haven.limit.enabled=false",
				"server.compression.enabled=false", "server.tomcat.max-keep-alive-requests=-1" })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchLoadIT {

	private static final Logger LOG = LoggerFactory.getLogger(SearchLoadIT.class);

	private static final int LISTINGS = 20_000;

	private static final int SEARCHES = 200;

	private static final int CONNECTIONS = 4;

	private static final int WARM_UP_SECONDS = 10;

	private static final int ROUNDS = 15;

	/** Less would mean that something stands still, whatever the machine. */
	private static final double LEAST_PER_SECOND = 100;

	private static final String FACETS = "&facets=service,setting,medication,substance,age,population,payment,language";

	private static final List<String> FILTERS = List.of("service=inpatient", "service=outpatient,detox",
			"payment=medicaid", "payment=private-insurance,self-pay", "language=spanish", "age=adults", "gender=female",
			"substance=opioids", "medication=buprenorphine");

	private static final List<String> WORDS = List.of("recovery", "center", "house", "health", "services");

	private static final Path FOLDER = TemporaryFolder.named("haven-load");

	private final List<Listing> listings = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Autowired
	private FixedAnswer fixed;

	@Autowired
	private SampleFiles samples;

	@Autowired
	private Imports imports;

	@Autowired
	private Listings directory;

	@Autowired
	private ChangeFeed feed;

	@Autowired
	private SearchIndex index;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(TestDatabase.Kind.H2).register(properties);
		properties.add("haven.data-dir", () -> FOLDER.resolve("data").toString());
	}

	@BeforeAll
	void fill() throws InterruptedException {
		Path file = FOLDER.resolve("made-up.csv");
		this.samples.write(LISTINGS, 1, SampleFiles.HAVEN_CSV, file, Progress.NONE);
		this.imports.run(ImportRequest.of(SampleFiles.HAVEN_CSV, file).from("made-up", LocalDate.of(2026, 1, 1)),
				Progress.NONE);
		assertThat(this.index.await(this.feed.lastPosition(), Duration.ofMinutes(2))).isTrue();
		this.listings.addAll(this.directory.findListingsAfter("", SEARCHES));
	}

	@ParameterizedTest
	@CsvSource({ "a, 0.8", "e, 0.6" })
	void searchesAreMeasuredAgainstFixedBytes(String searches, double demand) throws Exception {
		List<byte[]> paths = requests(searches.equals("a"));
		this.fixed.answer(new byte[medianSize(paths)]);
		List<byte[]> same = List.of(KeptConnection.request(FixedAnswer.PATH));
		perSecond(paths, WARM_UP_SECONDS);
		perSecond(same, WARM_UP_SECONDS);
		double[] ratios = new double[ROUNDS];
		double[] rates = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			rates[round] = perSecond(paths, 1);
			ratios[round] = rates[round] / perSecond(same, 1);
		}
		double reached = median(ratios);
		LOG.info("R6, class {}: {} searches per second, {} of what fixed {} bytes reach; demand {}: {}", searches,
				Math.round(median(rates)), "%.2f".formatted(reached), this.fixed.size(), demand,
				(reached >= demand) ? "reached" : "MISSED");

		assertThat(Arrays.stream(rates).min().orElseThrow()).isGreaterThan(LEAST_PER_SECOND);
	}

	private List<byte[]> requests(boolean nearby) {
		Random random = new Random(6);
		List<byte[]> requests = new ArrayList<>();
		for (Listing listing : this.listings) {
			StringBuilder path = new StringBuilder("/api/v1/facilities?size=20").append(FACETS);
			Location location = listing.location();
			if (nearby && location != null) {
				path.append("&near=%.4f,%.4f&radius=%d".formatted(location.point().latitude(),
						location.point().longitude(), List.of(5, 10, 25, 50, 100).get(random.nextInt(5))));
			}
			else {
				path.append("&understand=false&q=")
					.append(WORDS.get(random.nextInt(WORDS.size())))
					.append("&state=")
					.append(listing.address().region());
			}
			for (int filters = random.nextInt(3); filters > 0; filters--) {
				path.append('&').append(FILTERS.get(random.nextInt(FILTERS.size())));
			}
			requests.add(KeptConnection.request(path.toString()));
		}
		return requests;
	}

	private int medianSize(List<byte[]> requests) throws IOException {
		double[] sizes = new double[requests.size()];
		try (KeptConnection connection = new KeptConnection(this.port)) {
			for (int i = 0; i < sizes.length; i++) {
				sizes[i] = connection.ask(requests.get(i));
			}
		}
		return (int) median(sizes);
	}

	private double perSecond(List<byte[]> requests, int seconds) throws Exception {
		try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
			long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
			List<Future<Integer>> counts = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				int first = i * requests.size() / CONNECTIONS;
				Callable<Integer> client = () -> askUntil(end, requests, first);
				counts.add(clients.submit(client));
			}
			int sum = 0;
			for (Future<Integer> count : counts) {
				sum += count.get();
			}
			return (double) sum / seconds;
		}
	}

	private int askUntil(long end, List<byte[]> requests, int first) throws IOException {
		int count = 0;
		try (KeptConnection connection = new KeptConnection(this.port)) {
			while (System.nanoTime() < end) {
				connection.ask(requests.get((first + count++) % requests.size()));
			}
		}
		return count;
	}

	private static double median(double[] values) {
		double[] rising = values.clone();
		Arrays.sort(rising);
		return rising[rising.length / 2];
	}

	/** Bytes that are there already, at an address that everybody may read. */
	@RestController
	static class FixedAnswer {

		static final String PATH = "/api/v1/facilities/fixed-bytes";

		private volatile byte[] bytes = new byte[0];

		void answer(byte[] some) {
			this.bytes = some;
		}

		int size() {
			return this.bytes.length;
		}

		@GetMapping(PATH)
		ResponseEntity<byte[]> fixed() {
			return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.bytes);
		}

	}

}
