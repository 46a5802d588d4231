package org.openhaven.api.pages;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages on an old phone with a bad connection: the processor slowed down four times, 1.6
 * Mbit/s and 150 ms there and back (the throttling of issue 4 and of ../shared's
 * PERFORMANCE.md). Each is opened with nothing kept from before.
 */
class SlowPhoneIT extends OverSampleDirectory {

	/**
	 * Largest Contentful Paint, in milliseconds; the best of a few tells the page from
	 * the machine.
	 */
	private static final double LARGEST_PAINT = 1500;

	private static final int MOST_TRIES = 8;

	private static final String PAINT_AND_SHIFT = """
			() => new Promise(done => {
			  let paint = 0, shift = 0;
			  new PerformanceObserver(list => list.getEntries().forEach(entry => paint = entry.startTime))
			    .observe({ type: 'largest-contentful-paint', buffered: true });
			  new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
			    .observe({ type: 'layout-shift', buffered: true });
			  setTimeout(() => done([paint, shift]), 500);
			})""";

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/search?q=detox+near+Houston,+TX", "/search?q=aetna+methadone+spanish+in+sheridan+wy",
					"/facility/sample-sunrise-detox-center-houston-tx", "/help", "/about/privacy" })
	void pageStandsSoonAndStaysWhereItIs(String path) {
		List<List<Number>> seen = new ArrayList<>();
		do {
			seen.add(open(path));
		}
		while (seen.size() < MOST_TRIES && !(least(seen, 0) <= LARGEST_PAINT && least(seen, 1) == 0));

		System.out.printf("%-60s largest paint %.0f ms, shift %.4f%n", path, least(seen, 0), least(seen, 1));
		assertThat(least(seen, 0)).as("largest contentful paint, ms").isPositive().isLessThanOrEqualTo(LARGEST_PAINT);
		assertThat(least(seen, 1)).as("layout shift").isZero();
	}

	@SuppressWarnings("unchecked")
	private List<Number> open(String path) {
		try (BrowserContext context = context(375, ColorScheme.LIGHT, true); Page page = context.newPage()) {
			CDPSession session = context.newCDPSession(page);
			session.send("Emulation.setCPUThrottlingRate", numbers("rate", 4));
			session.send("Network.enable");
			session.send("Network.emulateNetworkConditions", slowConnection());
			page.navigate(base() + path);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			return (List<Number>) page.evaluate(PAINT_AND_SHIFT);
		}
	}

	private static JsonObject slowConnection() {
		JsonObject connection = numbers("latency", 150);
		connection.addProperty("offline", false);
		connection.addProperty("downloadThroughput", 1_600_000 / 8);
		connection.addProperty("uploadThroughput", 750_000 / 8);
		return connection;
	}

	private static JsonObject numbers(String name, int value) {
		JsonObject numbers = new JsonObject();
		numbers.addProperty(name, value);
		return numbers;
	}

	private static double least(List<List<Number>> seen, int at) {
		return seen.stream().mapToDouble((each) -> each.get(at).doubleValue()).min().orElseThrow();
	}

}
