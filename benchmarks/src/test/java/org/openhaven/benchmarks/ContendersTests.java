package org.openhaven.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhaven.benchmarks.contender.Answer;
import org.openhaven.benchmarks.contender.Contender;
import org.openhaven.benchmarks.contender.MapAnswer;
import org.openhaven.benchmarks.madeup.MadeUpListings;
import org.openhaven.benchmarks.madeup.MadeUpQueries;
import org.openhaven.benchmarks.madeup.TypedSearch;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.MapQuery;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is measured against each other finds the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersTests {

	private static final int LISTINGS = 6000;

	private final MadeUpListings listings = new MadeUpListings();

	private final MadeUpQueries queries = new MadeUpQueries(this.listings);

	private final Map<Engine, Contender> contenders = new EnumMap<>(Engine.class);

	@BeforeAll
	void writeAll(@TempDir Path folder) throws IOException {
		MeasuredData data = MeasuredData.in(folder, LISTINGS);
		data.write(this.listings, (message) -> {
		});
		for (Engine engine : Engine.values()) {
			this.contenders.put(engine, engine.open(data));
		}
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
			Answer plain = contender(Engine.PLAIN).search(query);
			Answer stock = contender(Engine.STOCK).search(query);
			Answer haven = contender(Engine.HAVEN).search(query);

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
			MapAnswer plain = contender(Engine.PLAIN).map(query);
			MapAnswer stock = contender(Engine.STOCK).map(query);
			MapAnswer haven = contender(Engine.HAVEN).map(query);

			assertThat(summary(haven)).as("%s", query).isEqualTo(summary(plain)).isEqualTo(summary(stock));
		}
	}

	@Test
	void havenAndStockLuceneFindTheSameByWords() {
		for (FacilityQuery query : this.queries.words()) {
			Answer stock = contender(Engine.STOCK).search(query);
			Answer haven = contender(Engine.HAVEN).search(query);

			assertThat(haven.total()).as("%s", query).isEqualTo(stock.total());
			assertThat(comparable(haven, query)).as("%s", query).isEqualTo(comparable(stock, query));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HAVEN", "STOCK" })
	void misspeltAndUnfinishedNamesAreFound(Engine engine) {
		assertThat(this.queries.misspelt(LISTINGS).stream().filter((typed) -> finds(engine, typed)))
			.hasSizeGreaterThan(MadeUpQueries.COUNT * 9 / 10);
		assertThat(this.queries.beginnings(LISTINGS).stream().filter((typed) -> finds(engine, typed)))
			.hasSizeGreaterThan(MadeUpQueries.COUNT / 4);
	}

	private boolean finds(Engine engine, TypedSearch typed) {
		return contender(engine).search(typed).rows().stream().anyMatch((row) -> row.contains(typed.meant().value()));
	}

	@Test
	void mostSearchesFindSomething() {
		Contender engine = contender(Engine.PLAIN);
		Contender withWords = contender(Engine.STOCK);

		assertThat(this.queries.nearby().stream().filter((query) -> engine.search(query).total() > 0))
			.hasSizeGreaterThan(MadeUpQueries.COUNT / 2);
		assertThat(this.queries.words().stream().filter((query) -> withWords.search(query).total() > 0))
			.hasSizeGreaterThan(MadeUpQueries.COUNT / 2);
		assertThat(this.queries.maps().stream().filter((query) -> engine.map(query).clustered() > 0))
			.hasSizeGreaterThan(MadeUpQueries.COUNT / 20);
	}

	private Contender contender(Engine engine) {
		return Objects.requireNonNull(this.contenders.get(engine));
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
