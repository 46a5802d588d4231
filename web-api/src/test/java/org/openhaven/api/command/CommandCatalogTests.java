package org.openhaven.api.command;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandCatalogTests {

	private static final Path HERE = Path.of("").toAbsolutePath();

	private final CommandCatalog catalog = CommandCatalog.scan("org.openhaven.api.command");

	@Usage(name = "paint wall", operands = { "COLOUR", "WALL..." }, summary = "paints walls",
			options = { @Usage.Option(name = "coats", value = "NUMBER", help = "how often"),
					@Usage.Option(name = "dry-run", help = "paints nothing") })
	static class PaintCommand implements Command {

		@Override
		public ExitCode run(Arguments arguments, Console console) {
			return ExitCode.DONE;
		}

	}

	@Test
	void wordsAreToldApart() {
		Arguments arguments = parse("paint wall --coats 2 red --dry-run north south");

		assertThat(arguments.operand("COLOUR")).isEqualTo("red");
		assertThat(arguments.operands("WALL")).containsExactly("north", "south");
		assertThat(arguments.option("coats")).contains("2");
		assertThat(arguments.has("dry-run")).isTrue();
	}

	@Test
	void valueAfterAnEqualsSignIsTaken() {
		assertThat(parse("paint wall --coats=3 red north").option("coats")).contains("3");
	}

	@Test
	void wordAfterTwoHyphensIsNoOption() {
		assertThat(parse("paint wall red -- --dry-run").operands("WALL")).containsExactly("--dry-run");
	}

	@Test
	void relativeFileNameCountsFromWhereTheCommandWasTyped() {
		Arguments arguments = this.catalog
			.parse(new CommandLine(List.of("paint", "wall", "red", "north"), HERE.resolve("house")));

		assertThat(arguments.path("../plan.csv")).isEqualTo(HERE.resolve("plan.csv"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "paint floor red | Unknown command 'paint floor'. Accepted: paint wall, help, version",
					"sing | Unknown command 'sing'. Accepted: paint wall, help, version",
					"paint wall | COLOUR is missing", "paint wall red | WALL is missing",
					"paint wall red north --shiny | Unknown option --shiny. Usage: bin/haven paint wall COLOUR WALL..."
							+ " [--coats NUMBER] [--dry-run]",
					"paint wall red north --coats | --coats needs NUMBER",
					"paint wall red north --dry-run=yes | --dry-run takes no value",
					"paint wall red north --dry-run --dry-run | --dry-run is given twice" })
	void wrongUsageNamesWhatIsAccepted(String line, String message) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(line)).withMessageStartingWith(message);
	}

	@ParameterizedTest
	@CsvSource({ "help, paints walls", "--help, paints walls", "help paint wall, how often",
			"paint wall --help, how often", "version, Haven 9", "--version, Haven 9" })
	void helpIsAnsweredWithoutRunning(String line, String part) {
		assertThat(this.catalog.findAnswer(List.of(line.split(" ")), "9"))
			.hasValueSatisfying((lines) -> assertThat(String.join("\n", lines)).contains(part));
	}

	private Arguments parse(String line) {
		return this.catalog.parse(new CommandLine(List.of(line.split(" ")), HERE));
	}

}
