package org.openhaven.api.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.openhaven.api.testing.Api;
import org.openhaven.api.testing.ServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile queries are plain text or refused, and take no more than some times as long as
 * plain words with a place. Prints each of the times:
 * {@code mvn -pl web-api -am test -Dtest=HostileQueriesServerTests
 * -Dsurefire.failIfNoSpecifiedTests=false}. The aim is 5 on a quiet machine; what is
 * asserted leaves room for a busy one, where medians of one run differ by a factor of
 * two, and is passed by none that grows faster than its length.
 */
@ServerTest
class HostileQueriesServerTests {

	private static final Logger LOG = Logger.getLogger(HostileQueriesServerTests.class.getName());

	private static final int WARM_UP = 10;

	private static final int RUNS = 15;

	private static final double MOST_TIMES_AS_LONG = 10;

	private static final List<String> NORMAL = List.of("suboxone near cape cod that takes medicaid",
			"detox in tucson az", "my teenage son needs help with weed, dayton ohio", "iop 19104 cigna",
			"desintoxicacion en denver que acepte medicaid");

	private static final String TOWNS = "tucson boston denver chicago dallas houston austin miami tampa orlando atlanta "
			+ "memphis nashville louisville cincinnati cleveland columbus detroit milwaukee minneapolis omaha wichita "
			+ "tulsa albuquerque phoenix reno fresno oakland sacramento portland seattle spokane boise billings fargo "
			+ "duluth madison peoria springfield evansville knoxville chattanooga birmingham mobile jackson shreveport "
			+ "lafayette laredo mcallen amarillo lubbock abilene tyler waco topeka lincoln dubuque rockford toledo akron "
			+ "dayton erie buffalo albany";

	private static final Map<String, String> HOSTILE = hostile();

	@Autowired
	private Api api;

	private static Map<String, String> hostile() {
		Map<String, String> hostile = new LinkedHashMap<>();
		hostile.put("syntax of Lucene",
				"(+a +b) OR NOT (c AND d) \"e f\"~9 g* h? i~ [1 TO 9] {x TO *} f:v \\+ && ".repeat(3));
		hostile.put("10,000 words", words(10_000));
		hostile.put("64 words nobody knows", words(64));
		hostile.put("regular expression", "(a+)+$ (a|aa)+ (.*a){20} ^(([a-z])+.)+[A-Z]([a-z])+$ ".repeat(8) + "!");
		hostile.put("control characters",
				IntStream.range(1, 32).mapToObj(Character::toString).collect(Collectors.joining("a")).repeat(4));
		hostile.put("marks of direction", "detox \u202e\u200f\u202b tucson \u202c\u200e ".repeat(20));
		hostile.put("emoji", "\uD83D\uDC89\uD83D\uDE91 detox \uD83C\uDF7A ".repeat(20));
		hostile.put("SQL", "' OR 1=1; DROP TABLE facility; -- UNION SELECT * FROM users ".repeat(8));
		hostile.put("64 towns", TOWNS);
		hostile.put("64 towns with a state", TOWNS.replace(" ", " tx, "));
		hostile.put("64 towns misspelt", TOWNS.replaceAll("\\b([a-z]{2})([a-z])([a-z])", "$1$3$2"));
		hostile.put("payers again and again", "medicaid medicare tricare aetna cigna humana ".repeat(11));
		hostile.put("addresses again and again", "123 main st boston ma 02118, ".repeat(11));
		hostile.put("one letter 2,000 times", "a".repeat(2_000));
		hostile.put("a a a", "a ".repeat(200));
		hostile.put("beginnings", beginnings("behavioral") + beginnings("counseling") + beginnings("treatment")
				+ beginnings("community"));
		return hostile;
	}

	private static String words(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> "qz" + Integer.toString(number * 7_919 + 1_000_000, 26))
			.collect(Collectors.joining(" "));
	}

	private static String beginnings(String word) {
		return IntStream.rangeClosed(1, word.length())
			.mapToObj((length) -> word.substring(0, length))
			.collect(Collectors.joining(" ", "", " "));
	}

	@Test
	void hostileQueryTakesFewTimesAsLongAsANormalOne() {
		Map<String, List<Long>> times = new LinkedHashMap<>();
		for (int run = 0; run < WARM_UP + RUNS; run++) {
			boolean counts = run >= WARM_UP;
			NORMAL.forEach((query) -> time("normal", query, counts, times));
			HOSTILE.forEach((name, query) -> time(name, query, counts, times));
		}
		double normal = median(Objects.requireNonNull(times.remove("normal")));

		Map<String, Double> ratios = new LinkedHashMap<>();
		times.forEach((name, all) -> ratios.put(name, median(all) / normal));
		LOG.info(() -> "A normal query takes %.1f ms; times as long take%s".formatted(normal / 1e6,
				ratios.entrySet()
					.stream()
					.map((ratio) -> "\n  %5.1f %s".formatted(ratio.getValue(), ratio.getKey()))
					.collect(Collectors.joining())));
		assertThat(ratios)
			.allSatisfy((name, ratio) -> assertThat(ratio).as(name).isLessThanOrEqualTo(MOST_TIMES_AS_LONG));
	}

	private void time(String name, String query, boolean counts, Map<String, List<Long>> times) {
		String json = "{\"q\":\"" + escaped(query) + "\"}";
		long start = System.nanoTime();
		int status = this.api.post("/api/v1/facilities/search", json).statusCode();
		long time = System.nanoTime() - start;
		assertThat(status).as(name).isIn(200, 400);
		if (counts) {
			times.computeIfAbsent(name, (key) -> new ArrayList<>()).add(time);
		}
	}

	private static String escaped(String query) {
		return query.chars()
			.mapToObj((unit) -> (unit < 32 || unit > 126 || unit == '"' || unit == '\\') ? "\\u%04x".formatted(unit)
					: Character.toString(unit))
			.collect(Collectors.joining());
	}

	private static double median(List<Long> times) {
		return times.stream().mapToLong(Long::longValue).sorted().skip(times.size() / 2).findFirst().orElseThrow();
	}

}
