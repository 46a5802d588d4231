package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhaven.directory.changelog.ChangesCommitted;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.openhaven.directory.vocabulary.CodeBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@DirectoryTest
@TestPropertySource(properties = "haven.sample=auto")
@Import({ Directory.class, SampleDirectoryTests.Watcher.class })
class SampleDirectoryTests {

	@Autowired
	SampleDirectory samples;

	@Autowired
	Directory directory;

	@Autowired
	Imports imports;

	@Autowired
	Watcher watcher;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
	}

	@BeforeEach
	void emptyDirectory() {
		this.directory.empty();
		this.watcher.mixed = false;
	}

	@Test
	void emptyEmbeddedDatabaseIsFilledOnce() {
		this.samples.prepare();
		this.samples.prepare();

		assertThat(this.directory.listings()).hasSize(SampleDirectory.SIZE)
			.allMatch(Listing::sample)
			.allMatch((listing) -> listing.name().startsWith("Sample "));
	}

	@Test
	void firstRealListingReplacesAllMadeUpOnes() {
		this.samples.prepare();

		this.directory.take("one", "2022-01-01", ListOfStatements.of(SampleStatements.of(1)));

		assertThat(this.directory.only().sample()).isFalse();
		assertThat(this.directory.count("facility")).isEqualTo(1);
		assertThat(this.watcher.mixed).isFalse();
		assertThat(this.directory.followed()).hasSize(1);
	}

	@Test
	void filledDirectoryGetsNoSamples() {
		this.directory.take("one", "2022-01-01", ListOfStatements.of(SampleStatements.of(1)));

		this.samples.prepare();

		assertThat(this.directory.listings()).noneMatch(Listing::sample);
	}

	@Test
	void interruptedFillingIsFinishedByTheNextStart() {
		this.imports.run(new SampleReading(new SampleFacilities(1, new LargeTowns()), 30), SampleFacilities.SOURCE,
				LocalDate.of(2022, 1, 1), Coverage.NOTHING, "interrupted", true, Progress.NONE);

		this.samples.prepare();

		assertThat(this.directory.listings()).hasSize(SampleDirectory.SIZE);
	}

	@Test
	void firstOfManyAreTheSameAsTheFirstOfFew() {
		List<SourceStatement> few = made(1, 10);
		List<SourceStatement> many = made(1, 100);

		assertThat(many.subList(0, 10)).isEqualTo(few);
		assertThat(made(2, 10)).isNotEqualTo(few);
	}

	@Test
	void madeUpNumbersAreThoseSetAsideForFiction() {
		assertThat(made(1, 300)).flatExtracting(SourceStatement::phones)
			.allMatch((phone) -> phone.text().matches("[0-9]{3}-555-01[0-9]{2}"));
	}

	@Test
	void madeUpCodesAreInTheCodeBook() {
		assertThat(made(1, 300)).flatExtracting(SourceStatement::codes)
			.allMatch((code) -> CodeBook.standard().findCode(code.toString()).isPresent());
	}

	private static List<SourceStatement> made(long seed, long count) {
		SampleFacilities facilities = new SampleFacilities(seed, new LargeTowns());
		return LongStream.rangeClosed(1, count).mapToObj(facilities::facility).toList();
	}

	/** Looks after each commit whether anybody could see both kinds. */
	@TestConfiguration
	static class Watcher {

		@Autowired
		Listings listings;

		private volatile boolean mixed;

		@EventListener
		void on(ChangesCommitted committed) {
			List<Listing> shown = this.listings.findListingsAfter("", 500);
			this.mixed |= shown.stream().anyMatch(Listing::sample) && shown.stream().anyMatch((one) -> !one.sample());
		}

	}

}
