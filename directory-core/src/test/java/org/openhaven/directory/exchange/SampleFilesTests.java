package org.openhaven.directory.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openhaven.directory.exchange.read.ReadOptions;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.exchange.read.Reading;
import org.openhaven.directory.exchange.read.StatementReaders;
import org.openhaven.directory.source.SourceStatement;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SampleFilesTests {

	static final Iterable<String> FORMATS = SampleFiles.FORMATS;

	private final SampleFiles files = new SampleFiles(new StaticListableBeanFactory().getBeanProvider(Towns.class));

	@TempDir
	Path folder;

	@ParameterizedTest
	@FieldSource("FORMATS")
	void fileIsReadBackWholeAndSaysTheSameOfEachPlace(String format) {
		Path file = write(50, format);

		SampleFacilities facilities = new SampleFacilities(5, new LargeTowns());
		try (Reading reading = StatementReaders.open(StatementReaders.AUTO, List.of(file), ReadOptions.defaults())) {
			assertThat(reading.description().format()).isEqualTo(format);
			assertThat(reading.description().rows()).isEqualTo(50);
			for (long number = 1; number <= 50; number++) {
				ReadRow row = reading.next();
				assertThat(row).isInstanceOf(ReadRow.Row.class);
				if (row instanceof ReadRow.Row read) {
					SourceStatement made = facilities.facility(number);
					assertThat(read.statement().name1()).isEqualTo(made.name1());
					assertThat(read.statement().codes()).isEqualTo(made.codes());
					assertThat(read.statement().street1()).isEqualTo(made.street1());
				}
			}
		}
	}

	@ParameterizedTest
	@FieldSource("FORMATS")
	void fileOfFewIsTheBeginningOfTheFileOfMany(String format) throws Exception {
		String few = Files.readString(write(20, format));
		String many = Files.readString(write(60, format));

		assertThat(many).startsWith(few);
	}

	@Test
	void unknownFormatIsNamedWithWhatIsAccepted() {
		assertThatIllegalArgumentException().isThrownBy(() -> write(1, "xml"))
			.withMessageContaining("xml")
			.withMessageContaining("haven-csv");
	}

	private Path write(long count, String format) {
		Path file = this.folder.resolve(format + count + ".csv");
		this.files.write(count, 5, format, file, Progress.NONE);
		return file;
	}

}
