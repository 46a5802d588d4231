package org.openhaven.api.database;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseFileTests {

	private static final long MEGABYTE = 1 << 20;

	@Test
	void largeFileThatIsMostlyRoomIsCompacted() {
		assertThat(EmbeddedDatabaseFile.isWorthCompacting(file(360, 79, 37))).isTrue();
	}

	@Test
	void smallFullAndHugeFilesAreLeft() {
		assertThat(EmbeddedDatabaseFile.isWorthCompacting(file(40, 79, 37))).isFalse();
		assertThat(EmbeddedDatabaseFile.isWorthCompacting(file(360, 90, 90))).isFalse();
		assertThat(EmbeddedDatabaseFile.isWorthCompacting(file(9000, 79, 37))).isFalse();
	}

	@Test
	void databaseInMemoryIsLeft() {
		assertThat(EmbeddedDatabaseFile.isWorthCompacting(Map.of())).isFalse();
	}

	private static Map<String, Long> file(long megabytes, long fill, long chunks) {
		return Map.of("info.FILE_SIZE", megabytes * MEGABYTE, "info.FILL_RATE", fill, "info.CHUNKS_FILL_RATE", chunks);
	}

}
