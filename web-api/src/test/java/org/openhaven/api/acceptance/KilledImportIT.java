package org.openhaven.api.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhaven.api.testing.Installation;
import org.openhaven.directory.testing.TestDatabase.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import whose process is killed (kill -9) anywhere, and run again: the result is that
 * of an import nobody disturbed. The seed of the place where it is killed is
 * {@code -Dhaven.seed=N} or the clock; a failure tells it.
 */
class KilledImportIT {

	private static final int ROWS = 2500;

	@TempDir
	private Path folder;

	private final long seed = Long.getLong("haven.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	@Test
	void killedImportIsFinishedByTheNextWithTheSameResult() throws Exception {
		killedImportEqualsAnUninterruptedOne(Kind.H2, 1);
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	@Tag("drill")
	void importKilledFiveTimesIsFinishedByTheSixth(Kind kind) throws Exception {
		killedImportEqualsAnUninterruptedOne(kind, 5);
	}

	private void killedImportEqualsAnUninterruptedOne(Kind kind, int kills) throws Exception {
		try (Installation calm = Installation.on(kind, this.folder.resolve("calm"));
				Installation killed = Installation.on(kind, this.folder.resolve("killed"))) {
			Path list = this.folder.resolve("list.csv");
			calm.run("sample", "sample", Integer.toString(ROWS), "--seed", Long.toString(this.seed), list.toString());
			String counts = calm.run("import", importing(list, "calm.csv"));

			for (int kill = 1; kill <= kills; kill++) {
				kill(killed, list, kill, kills);
			}
			String countsAtLast = killed.run("import", importing(list, "killed.csv"));

			assertThat(Files.readString(killed.log("import"))).as("seed %s", this.seed).contains("Went on after row ");
			assertThat(countsAtLast).as("seed %s", this.seed).isEqualTo(counts).startsWith("added=");
			assertThat(killed.run("check", "index", "check")).as("seed %s", this.seed).endsWith("differences=0");
			try (var one = calm.database(); var other = killed.database()) {
				StoredDirectory expected = StoredDirectory.read(one);
				assertThat(expected.listings()).hasSize(ROWS);
				assertThat(StoredDirectory.read(other)).as("seed %s", this.seed).isEqualTo(expected);
			}
			assertThat(report("killed.csv")).as("seed %s", this.seed).isEqualTo(report("calm.csv"));
		}
	}

	/** Somewhere between the last kill and the end, a little after a change. */
	private void kill(Installation killed, Path list, int kill, int kills) throws Exception {
		Path mark = this.folder.resolve("mark-" + kill);
		int change = 101 + this.random.nextInt(ROWS / (kills + 1) - 200);
		killed.with("HAVEN_TEST_CHANGE", Integer.toString(change)).with("HAVEN_TEST_MARK", mark.toString());
		Process process = killed.start("killed-" + kill, importing(list, "killed.csv"));
		while (process.isAlive() && !Files.exists(mark)) {
			Thread.sleep(1);
		}
		Thread.sleep(this.random.nextInt(30));
		process.destroyForcibly();

		assertThat(Installation.exitCode(process)).as(() -> log(killed, "killed-" + kill)).isEqualTo(128 + 9);
		killed.with("HAVEN_TEST_CHANGE", "0");
	}

	private String log(Installation installation, String name) {
		try {
			return "seed " + this.seed + ": " + Files.readString(installation.log(name));
		}
		catch (java.io.IOException ex) {
			return "seed " + this.seed + ", no log: " + ex;
		}
	}

	private String[] importing(Path list, String report) {
		return new String[] { "import", "haven-csv", list.toString(), "--edition", "2026-01-01", "--report",
				this.folder.resolve(report).toString() };
	}

	private String report(String name) throws Exception {
		return Files.readString(this.folder.resolve(name)).replaceAll(",[^, ]{12} Sample", ",ID Sample");
	}

}
