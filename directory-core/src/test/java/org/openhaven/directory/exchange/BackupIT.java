package org.openhaven.directory.exchange;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhaven.directory.account.Account;
import org.openhaven.directory.account.Accounts;
import org.openhaven.directory.account.Email;
import org.openhaven.directory.account.Role;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.report.ListingProblem;
import org.openhaven.directory.report.ProblemReports;
import org.openhaven.directory.report.ReportSubject.UnlistedPlace;
import org.openhaven.directory.report.ReportSubject.WrongListing;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.storage.JsonColumn;
import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A backup of one database, restored into another. */
class BackupIT {

	@TempDir
	Path folder;

	private final List<ConfigurableApplicationContext> open = new ArrayList<>();

	@AfterEach
	void close() {
		this.open.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void h2RestoredOnMySqlIsAnEqualDirectory() throws Exception {
		isEqualAfterRestore(Kind.H2, Kind.MYSQL);
	}

	@Test
	void mySqlRestoredOnH2IsAnEqualDirectory() throws Exception {
		isEqualAfterRestore(Kind.MYSQL, Kind.H2);
	}

	@Test
	void restoredDirectoryTakesImportsAndChangesOn() {
		ConfigurableApplicationContext target = restored(backup(filled(Kind.H2)), Kind.H2);
		long before = target.getBean(ChangeFeed.class).lastPosition();

		ImportCounts counts = directory(target).take("one", "2022-01-01", rows());
		directory(target).take("one", "2022-02-02", ListOfStatements.of(SampleStatements.of(4711)));

		assertThat(counts.unchanged()).isEqualTo(250);
		assertThat(target.getBean(ChangeFeed.class).lastPosition()).isEqualTo(before + 1);
	}

	@Test
	void madeUpFacilitiesAreNotInABackupAndDoNotHinderARestore() {
		ConfigurableApplicationContext source = filled(Kind.H2);
		ConfigurableApplicationContext target = directoryOver(Kind.H2);
		target.getBean(Imports.class)
			.run(new SampleReading(new SampleFacilities(1, new LargeTowns()), 20), SampleFacilities.SOURCE,
					LocalDate.of(2022, 1, 1), Coverage.NOTHING, "sample", true, Progress.NONE);

		target.getBean(Restores.class).read(backup(source), Progress.NONE);

		assertThat(directory(target).listings()).isEqualTo(directory(source).listings());
		assertThat(directory(target).count("facility where sample = true")).isZero();
	}

	@Test
	void filledDatabaseIsNotOverwritten() {
		Path file = backup(filled(Kind.H2));
		ConfigurableApplicationContext other = filled(Kind.H2);

		assertThatExceptionOfType(ImportRefusedException.class)
			.isThrownBy(() -> other.getBean(Restores.class).read(file, Progress.NONE))
			.withMessageContaining("empty");
	}

	@Test
	void backupFromBeforeThereWereReportsIsRestored() throws Exception {
		ConfigurableApplicationContext source = filled(Kind.H2);

		ConfigurableApplicationContext target = restored(ofSchemaTwo(backup(source)), Kind.H2);

		assertThat(directory(target).listings()).isEqualTo(directory(source).listings());
		assertThat(target.getBean(ProblemReports.class).countOpen()).isZero();
	}

	@Test
	void reportsAboutMadeUpFacilitiesAreNotInABackup() throws Exception {
		ConfigurableApplicationContext source = directoryOver(Kind.H2);
		source.getBean(Imports.class)
			.run(new SampleReading(new SampleFacilities(1, new LargeTowns()), 20), SampleFacilities.SOURCE,
					LocalDate.of(2022, 1, 1), Coverage.NOTHING, "sample", true, Progress.NONE);
		report(source);

		assertThat(source.getBean(ProblemReports.class).countOpen()).isEqualTo(2);
		String rows = contents(backup(source)).getOrDefault("problem_report", "");
		assertThat(rows.lines()).hasSize(1).allSatisfy((row) -> assertThat(row).contains("Lakeside"));
	}

	@Test
	void damagedBackupIsRefusedAndNothingIsWritten() throws Exception {
		Path damaged = damaged(backup(filled(Kind.H2)));
		ConfigurableApplicationContext target = directoryOver(Kind.H2);

		assertThatExceptionOfType(ImportRefusedException.class)
			.isThrownBy(() -> target.getBean(Restores.class).read(damaged, Progress.NONE))
			.withMessageContaining("facility.ndjson");
		assertThat(directory(target).listings()).isEmpty();
	}

	private void isEqualAfterRestore(Kind from, Kind to) throws Exception {
		ConfigurableApplicationContext source = filled(from);
		Path first = backup(source);

		ConfigurableApplicationContext target = restored(first, to);

		assertThat(directory(target).listings()).isEqualTo(directory(source).listings());
		assertThat(target.getBean(ChangeFeed.class).feedId()).isNotEqualTo(source.getBean(ChangeFeed.class).feedId());
		assertThat(target.getBean(ProblemReports.class).findOpen(10)).hasSize(2)
			.isEqualTo(source.getBean(ProblemReports.class).findOpen(10));
		assertThat(contents(backup(target))).isEqualTo(contents(first));
	}

	private ConfigurableApplicationContext filled(Kind kind) {
		ConfigurableApplicationContext context = directoryOver(kind);
		directory(context).take("one", "2022-01-01", rows());
		directory(context).take("two", "2021-01-01", ListOfStatements.of(SampleStatements.of(3)));
		context.getBean(Accounts.class)
			.save(new Account(new Email("jos\u00e9@example.org"), Role.MODERATOR,
					Instant.parse("2026-03-08T10:30:00.999999999Z")));
		report(context);
		return context;
	}

	private static void report(ConfigurableApplicationContext context) {
		ProblemReports reports = context.getBean(ProblemReports.class);
		reports.report(new WrongListing(directory(context).listings().getFirst().id(), ListingProblem.PHONE_WRONG),
				"The line is dead\nsince June \uD83C\uDF31", "en");
		reports.report(new UnlistedPlace("Lakeside Recovery", "Boulder"), null, "es");
	}

	private ConfigurableApplicationContext restored(Path backup, Kind kind) {
		ConfigurableApplicationContext context = directoryOver(kind);
		context.getBean(Restores.class).read(backup, Progress.NONE);
		return context;
	}

	private ConfigurableApplicationContext directoryOver(Kind kind) {
		TestDatabase database = TestDatabase.fresh(kind);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(DirectoryTest.Application.class,
				Directory.class)
			.properties(Map.of("spring.datasource.url", database.url(), "spring.datasource.username",
					database.username(), "spring.datasource.password", database.password(), "haven.sample", "never"))
			.run();
		this.open.add(context);
		return context;
	}

	private Path backup(ConfigurableApplicationContext context) {
		Path file = this.folder.resolve("backup-" + System.nanoTime() + ".zip");
		context.getBean(Backups.class).write(file, Progress.NONE);
		return file;
	}

	/** All files but the manifest; the feed's name is meant to differ. */
	private static Map<String, String> contents(Path backup) throws Exception {
		Map<String, String> contents = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(backup.toFile())) {
			for (Archive.Table table : Archive.TABLES) {
				try (InputStream lines = zip.getInputStream(zip.getEntry(table.file()))) {
					contents.put(table.name(), new String(lines.readAllBytes(), StandardCharsets.UTF_8)
						.replaceAll("\"feed\":\"[^\"]*\"", "\"feed\":\"\""));
				}
			}
		}
		return contents;
	}

	private static Path damaged(Path backup) throws Exception {
		return changed(backup, (name, content) -> {
			if (name.equals("facility.ndjson")) {
				content[content.length / 2] ^= 1;
			}
			return content;
		});
	}

	/** As it was written before the table of reports came. */
	private static Path ofSchemaTwo(Path backup) throws Exception {
		return changed(backup, (name, content) -> switch (name) {
			case "problem_report.ndjson" -> null;
			case Archive.MANIFEST ->
				ofSchemaTwo(JsonColumn.read(new String(content, StandardCharsets.UTF_8), Archive.Manifest.class));
			default -> content;
		});
	}

	private static byte[] ofSchemaTwo(Archive.Manifest manifest) {
		Map<String, Archive.Content> tables = new LinkedHashMap<>(manifest.tables());
		tables.remove("problem_report");
		return JsonColumn
			.write(new Archive.Manifest(manifest.format(), manifest.version(), "2", manifest.createdAt(), tables))
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A copy whose files go through a function; without those for which it gives null.
	 */
	private static Path changed(Path backup, BiFunction<String, byte[], byte @Nullable []> change) throws Exception {
		Path changed = backup.resolveSibling("changed.zip");
		try (ZipFile zip = new ZipFile(backup.toFile());
				OutputStream target = Files.newOutputStream(changed);
				ZipOutputStream copy = new ZipOutputStream(target)) {
			for (ZipEntry entry : zip.stream().toList()) {
				byte[] content;
				try (InputStream bytes = zip.getInputStream(entry)) {
					content = change.apply(entry.getName(), bytes.readAllBytes());
				}
				if (content != null) {
					copy.putNextEntry(new ZipEntry(entry.getName()));
					copy.write(content);
					copy.closeEntry();
				}
			}
		}
		return changed;
	}

	private static Directory directory(ConfigurableApplicationContext context) {
		return context.getBean(Directory.class);
	}

	private static ListOfStatements rows() {
		ListOfStatements rows = new ListOfStatements();
		for (int number = 1; number <= 250; number++) {
			rows.row("row-" + number, SampleStatements.of(number));
		}
		return rows;
	}

}
