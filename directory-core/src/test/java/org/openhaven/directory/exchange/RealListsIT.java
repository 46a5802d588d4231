package org.openhaven.directory.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.Shared;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The real national directory of 2022, as the issue counts it. */
@DirectoryTest
@Import(Directory.class)
class RealListsIT {

	private static final Logger LOG = LoggerFactory.getLogger(RealListsIT.class);

	@Autowired
	Directory directory;

	@Autowired
	Imports imports;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
	}

	@BeforeEach
	void emptyDirectory() {
		this.directory.empty();
	}

	@Test
	void workbookAccountsForEveryRowAndChangesNothingTheSecondTime() throws Exception {
		ImportRequest workbook = ImportRequest.of("samhsa-directory-xlsx", file("data/samhsa-directory-2022", ".xlsx"))
			.covering(Coverage.ALL, false);

		ImportCounts first = take(workbook);
		long listings = this.directory.count("facility");
		long changes = this.directory.changes().size();
		ImportCounts second = take(workbook);

		assertThat(first.added() + first.merged() + first.rejected()).isEqualTo(12_176);
		assertThat(first.rejected()).isZero();
		assertThat(listings).isEqualTo(first.added());
		assertThat(second).hasToString("added=0 changed=0 unchanged=12176 missing=0 merged=0 rejected=0");
		assertThat(this.directory.changes()).hasSize((int) changes);
	}

	private ImportCounts take(ImportRequest request) {
		long start = System.nanoTime();
		ImportCounts counts = this.imports.run(request, Progress.NONE).counts();
		LOG.info("{} in {} ms", counts, (System.nanoTime() - start) / 1_000_000);
		return counts;
	}

	private static Path file(String folder, String ending) throws Exception {
		try (Stream<Path> files = Files.list(Shared.require(folder))) {
			return files.filter((path) -> path.toString().endsWith(ending)).findFirst().orElseThrow();
		}
	}

}
