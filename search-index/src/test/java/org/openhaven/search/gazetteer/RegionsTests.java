package org.openhaven.search.gazetteer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openhaven.search.gazetteer.PlaceAnswer.Found;
import org.openhaven.search.query.Area;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code regions.tsv} against the gazetteer. */
class RegionsTests {

	private static final Gazetteer GAZETTEER = Gazetteer.standard();

	private static final List<List<String>> LINES = HandmadeFile.read("regions.tsv", 4);

	@Test
	void regionsAreManyAndEachHasItsSource() {
		assertThat(LINES).hasSizeGreaterThanOrEqualTo(170)
			.allSatisfy((line) -> assertThat(line.get(3)).hasSizeGreaterThan(10));
		assertThat(LINES.stream().map(List::getFirst)).doesNotHaveDuplicates();
	}

	@Test
	void everyPartIsACountyOrAState() {
		for (Place region : GAZETTEER.listRegions()) {
			assertThat(region.parts()).as(region.label()).isNotEmpty().doesNotHaveDuplicates();
			for (String part : region.parts()) {
				boolean known = (part.length() == 2) ? GAZETTEER.findStateCode(part).isPresent()
						: GAZETTEER.findCountyByFips(part).isPresent();
				assertThat(known).as(region.label() + ' ' + part).isTrue();
			}
			assertThat(region.parts().stream().map(String::length).distinct()).as(region.label()).hasSize(1);
		}
	}

	@Test
	void everyRegionIsUnderstoodByItsLabel() {
		for (List<String> line : LINES) {
			assertThat(found(line.getFirst()).place().label()).isEqualTo(line.getFirst());
		}
	}

	@Test
	void everyNameFindsItsRegionInAnyCase() {
		Set<String> taken = new HashSet<>();
		for (List<String> line : LINES) {
			HandmadeFile.parts(line.get(1)).filter((name) -> !name.startsWith("~")).forEach((name) -> {
				boolean first = taken.add(PlaceNames.key(name.replaceFirst("^the ", "")));
				for (String typed : List.of(name, name.toUpperCase(Locale.ROOT))) {
					Found found = found(typed);
					assertThat(labels(found)).as(typed).contains(line.getFirst());
					if (first && !isNicknamed(name)) {
						assertThat(found.place().label()).as(typed).isEqualTo(line.getFirst());
					}
				}
			});
		}
	}

	private static boolean isNicknamed(String name) {
		return found(name).place().kind() != Place.Kind.REGION;
	}

	@Test
	void namesWithTheStateFindItsRegion() {
		for (List<String> line : LINES) {
			HandmadeFile.parts(line.get(1)).filter((name) -> name.startsWith("~")).forEach((name) -> {
				String code = Objects.requireNonNull(region(line.getFirst()).region(), line.getFirst());
				String state = GAZETTEER.findState(code).orElseThrow().label();
				for (String typed : List.of(name.substring(1) + ' ' + state, name.substring(1) + ", " + code)) {
					assertThat(labels(found(typed))).as(typed).contains(line.getFirst());
				}
			});
		}
	}

	@Test
	void connecticutCountsInPlanningRegions() {
		assertThat(region("Greater Hartford").parts()).containsExactly("09110");
		assertThat(LINES.stream().flatMap((line) -> Stream.of(line.get(2).split(" "))))
			.noneMatch((part) -> part.length() == 5 && part.startsWith("09") && part.compareTo("09110") < 0);
	}

	@Test
	void regionMeansItsCountiesOrStates() {
		assertThat(region("Cape Cod").area(null)).isEqualTo(new Area.Counties(Set.of("25001")));
		assertThat(region("New England").area(null))
			.isEqualTo(new Area.States(Set.of("CT", "MA", "ME", "NH", "RI", "VT")));
	}

	@Test
	void regionsMiddleLiesInOneOfItsStates() {
		assertThat(region("Cape Cod").point().metersTo(GAZETTEER.findCity("MA", "Hyannis").orElseThrow().point()))
			.isLessThan(25_000);
		for (Place region : GAZETTEER.listRegions()) {
			String state = region.region();
			if (state != null) {
				assertThat(GAZETTEER.mayLieIn(region.point(), state)).as(region.label()).isTrue();
			}
		}
	}

	private static Place region(String label) {
		return GAZETTEER.listRegions()
			.stream()
			.filter((region) -> region.label().equals(label))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> labels(Found found) {
		return Stream.concat(Stream.of(found.place()), found.alternatives().stream()).map(Place::label).toList();
	}

	private static Found found(String text) {
		PlaceAnswer answer = GAZETTEER.resolve(text);
		assertThat(answer).as(text).isInstanceOf(Found.class);
		return (Found) answer;
	}

}
