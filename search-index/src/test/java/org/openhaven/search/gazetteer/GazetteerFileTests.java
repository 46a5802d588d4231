package org.openhaven.search.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.directory.testing.LoudSkips;
import org.openhaven.directory.testing.ProjectFolder;
import org.openhaven.directory.testing.Shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class GazetteerFileTests {

	@Test
	void fileOfAnotherLayoutIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> read("V\t99\n")).withMessageContaining("Line 1");
	}

	@Test
	void damagedLineIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> read("V\t1\nZ\t85741\tAZ\nA\t1\n"))
			.withMessageContaining("Line 3");
	}

	@Test
	void fileThatIsNoGzipIsRefused() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> GazetteerFile.read(new ByteArrayInputStream(new byte[100])));
	}

	@Test
	void shippedFileIsWhatTheScriptMakes(@TempDir Path folder) throws Exception {
		Path data = Shared.require("data/gazetteer-us");
		Path made = folder.resolve("places.tsv.gz");

		run(ProjectFolder.root().resolve("tools/build-gazetteer"), data, made);

		try (InputStream shipped = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("places-us.tsv.gz"));
				InputStream fresh = Files.newInputStream(made)) {
			assertThat(unpacked(fresh)).isEqualTo(unpacked(shipped));
		}
	}

	private static void run(Path script, Path data, Path output) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder("python3", script.toString(), data.toString(), output.toString())
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			throw LoudSkips.skipped("The gazetteer's script", "python3 does not start: " + ex.getMessage(),
					"Install Python 3.8 or newer");
		}
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
	}

	private static byte[] unpacked(InputStream packed) throws IOException {
		return new GZIPInputStream(packed).readAllBytes();
	}

	private static Gazetteer read(String lines) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(lines.getBytes(StandardCharsets.UTF_8));
		}
		return GazetteerFile.read(new ByteArrayInputStream(packed.toByteArray()));
	}

}
