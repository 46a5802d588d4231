package org.openhaven.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.benchmarks.contender.Answer;
import org.openhaven.benchmarks.contender.Contender;
import org.openhaven.benchmarks.contender.HavenEngine;
import org.openhaven.benchmarks.contender.MapAnswer;
import org.openhaven.benchmarks.contender.PlainArrays;
import org.openhaven.benchmarks.contender.StockLucene;
import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.benchmarks.madeup.MadeUpQueries;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MapQuery;
import org.openhaven.search.query.PlainScanSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is measured against each other finds the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersTests {

	private static final int LISTINGS = 3000;

	private final MadeUpListings listings = new MadeUpListings();

	private final MadeUpQueries queries = new MadeUpQueries(this.listings);

	private Map<String, Contender> contenders = Map.of();

	@BeforeAll
	void writeAll(@TempDir Path folder) throws IOException {
		MeasuredData data = MeasuredData.in(folder, LISTINGS);
		data.write(this.listings, (message) -> {
		});
		this.contenders = Map.of("haven", new HavenEngine(
				new PlainScanSearch(this.listings.first(LISTINGS).map(FacilityDocument::of).toList()), () -> {
				}), "stock", new StockLucene(data.stockFolder()), "plain", new PlainArrays(data.plainFolder()));
	}

	@AfterAll
	void closeAll() throws IOException {
		for (Contender contender : this.contenders.values()) {
			contender.close();
		}
	}

	@Test
	void allFindTheSameNearby() {
		for (FacilityQuery query : this.queries.nearby()) {
			Answer plain = contender("plain").search(query);
			Answer stock = contender("stock").search(query);
			Answer haven = contender("haven").search(query);

			assertThat(haven.total()).as("%s", query).isEqualTo(plain.total()).isEqualTo(stock.total());
			assertThat(haven.rows()).as("%s", query).isEqualTo(plain.rows()).isEqualTo(stock.rows());
			assertThat(comparable(haven, query)).as("%s", query)
				.isEqualTo(comparable(plain, query))
				.isEqualTo(comparable(stock, query));
		}
	}

	@Test
	void allFindTheSameOnMaps() {
		for (MapQuery query : this.queries.maps()) {
			MapAnswer plain = contender("plain").map(query);
			MapAnswer stock = contender("stock").map(query);
			MapAnswer haven = contender("haven").map(query);

			assertThat(summary(haven)).as("%s", query).isEqualTo(summary(plain)).isEqualTo(summary(stock));
		}
	}

	@Test
	void havenAndStockLuceneFindTheSameByWords() {
		for (FacilityQuery query : this.queries.words()) {
			Answer stock = contender("stock").search(query);
			Answer haven = contender("haven").search(query);

			assertThat(haven.total()).as("%s", query).isEqualTo(stock.total());
			assertThat(comparable(haven, query)).as("%s", query).isEqualTo(comparable(stock, query));
		}
	}

	@Test
	void searchesFindSomething() {
		assertThat(this.queries.nearby()).filteredOn((query) -> contender("stock").search(query).total() > 0)
			.hasSizeGreaterThan(100);
		assertThat(this.queries.words()).filteredOn((query) -> contender("stock").search(query).total() > 0)
			.hasSizeGreaterThan(50);
		assertThat(this.queries.maps()).filteredOn((query) -> contender("stock").map(query).clustered() > 0)
			.hasSizeGreaterThan(10);
	}

	private Contender contender(String name) {
		return Objects.requireNonNull(this.contenders.get(name));
	}

	/**
	 * Without what only Haven knows: kinds and settings hold together in a service, and
	 * who asks for a group of people is shown the programs for that group alone.
	 */
	private static Map<String, Map<String, Long>> comparable(Answer answer, FacilityQuery query) {
		Map<String, Map<String, Long>> counts = new HashMap<>(answer.counts());
		counts.computeIfPresent("population", (field, values) -> withoutGroupsOfTheirOwn(values));
		counts.values().removeIf(Map::isEmpty);
		if (!query.filter("setting").isEmpty()) {
			counts.remove("service");
		}
		if (!query.filter("service").isEmpty()) {
			counts.remove("setting");
		}
		return counts;
	}

	private static Map<String, Long> withoutGroupsOfTheirOwn(Map<String, Long> counts) {
		Map<String, Long> left = new HashMap<>(counts);
		left.keySet().removeAll(List.of("dui", "veterans"));
		return left;
	}

	private static List<Long> summary(MapAnswer answer) {
		return List.of(answer.total(), (long) answer.pins(), answer.clustered());
	}

}
