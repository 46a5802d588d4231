package org.openhaven.directory.exchange.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.openhaven.directory.exchange.ImportRequest;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.storage.JsonColumn;
import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.openhaven.directory.vocabulary.FilterValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DirectoryTest
class ExportsTests {

	private static final String LOCATOR = """
			name1,name2,street1,street2,city,state,zip,county,phone,intake1,website,latitude,longitude,type_facility,sa,mh,dt,op,bum,nmoa,rl,res,hh,md,mu,dm,fem,male,ho
			Harbor House,,1 Elm St,Suite 2,Boulder,CO,80301,Boulder,303-555-0100,303-555-0101 x7,example.org,40.01,-105.27,SU,1,0,1,1,1,1,1,1,0,1,1,1,1,1,1
			Lakeside Clinic,,2 Elm St,,Boulder,CO,80301,Boulder,303-555-0102,,,40.02,-105.26,SU,1,0,0,1,0,0,0,0,0,0,1,0,1,0,1
			Lakeside Clinic,,2 Elm St,,Boulder,CO,80301,Boulder,303-555-0102,,,40.02,-105.26,MH,0,1,0,0,0,0,0,1,1,1,0,0,0,1,0
			""";

	private static final String OPERATORS = """
			name,program_name,street,city,region,postal_code,phone,description,payment,insurer,detox.offered,detox.setting,detox.beds,detox.substance,sober-living.name,sober-living.accepts,sober-living.gender,licenses,hours
			'=Cottage,"=cmd|' /C calc'!A1",3 Elm St,Boulder,CO,80301,+1 303 555 0103,"-1+1, said @nobody",medicaid; self-pay,aetna,yes,residential-detox,12,alcohol,Lake House,buprenorphine,women-only,carf|C-1234|2027-06-30,Mo-Fr 08:00-17:00
			''=Twice,,4 Elm St,Boulder,CO,80301,303-555-0104,,,,,,,,,,,,
			""";

	@TempDir
	private Path folder;

	@Autowired
	private Exports exports;

	@Autowired
	private Imports imports;

	@Autowired
	private Listings listings;

	@Autowired
	private Publications publications;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcTemplate database;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.H2).register(properties);
	}

	@BeforeEach
	void fill() throws IOException {
		empty();
		take("samhsa-locator-csv", LOCATOR);
		take("haven-csv", OPERATORS);
	}

	@Test
	void tableReadsBackAsTheSameDirectory() throws IOException {
		List<String> before = contents();

		export(ExportFormat.CSV);
		empty();
		this.imports.run(ImportRequest.of("haven-csv", file()).from("export", LocalDate.parse("2025-01-01")),
				Progress.NONE);

		assertThat(before).hasSize(4);
		assertThat(contents()).isEqualTo(before);
		String first = Files.readString(file());
		export(ExportFormat.CSV);
		assertThat(withoutIds(Files.readString(file()))).isEqualTo(withoutIds(first));
	}

	@Test
	void noCellBeginsLikeAFormula() throws IOException {
		export(ExportFormat.CSV);

		assertThat(Files.readString(file())).contains(",'=cmd|' /C calc'!A1,", "\"'-1+1, said @nobody\"")
			.doesNotContainPattern("(?m)(^|,)\"?[=+@\\t]")
			.doesNotContainPattern("(?m)(^|,)\"?-(?![0-9]+(\\.[0-9]+)?,)");
	}

	@Test
	void secretStreetAndWithdrawnListingAreInNoFormat() throws IOException {
		decide("Harbor House", (dossier) -> dossier.facility().showAddress(AddressVisibility.CITY));
		decide("Lakeside Clinic", (dossier) -> dossier.facility().withdraw("operator", java.time.Instant.EPOCH));

		for (ExportFormat format : ExportFormat.values()) {
			export(format);

			assertThat(Files.readString(file())).contains("Harbor House")
				.doesNotContain("Lakeside", "1 Elm St", "40.01", "105.27", "80301-", "Suite 2");
		}
	}

	@Test
	void linesOfJsonBeginWithLicenceAndDate() throws IOException {
		export(ExportFormat.NDJSON);

		List<String> lines = Files.readAllLines(file());
		assertThat(lines).hasSize(5);
		assertThat(JsonColumn.tree(lines.getFirst()).at("/export/license").asString()).contains("public domain");
		assertThat(JsonColumn.tree(lines.getFirst()).at("/export/attribution").toString()).contains("SAMHSA");
		assertThat(JsonColumn.tree(lines.getFirst()).at("/export/exportedAt").asString()).startsWith("20");
		assertThat(lines.stream().skip(1).map((line) -> JsonColumn.tree(line).at("/firstName").asString()))
			.contains("Harbor House", "=Cottage");
	}

	@Test
	void geoJsonIsOneFeatureCollection() throws IOException {
		export(ExportFormat.GEOJSON);

		var tree = JsonColumn.tree(Files.readString(file()));
		assertThat(tree.at("/type").asString()).isEqualTo("FeatureCollection");
		assertThat(tree.at("/features").size()).isEqualTo(4);
		assertThat(tree.at("/export/license").asString()).isNotEmpty();
		assertThat(tree.at("/features").toString()).contains("\"coordinates\":[-105.27,40.01]", "\"geometry\":null");
	}

	@Test
	void emptyDirectoryGivesAnEmptyTableAndCollection() throws IOException {
		empty();

		export(ExportFormat.CSV);
		assertThat(Files.readAllLines(file())).hasSize(1);
		export(ExportFormat.GEOJSON);
		assertThat(JsonColumn.tree(Files.readString(file())).at("/features").size()).isZero();
	}

	@Test
	void fileThatCannotBeFinishedLeavesNothingBehind() throws IOException {
		Files.writeString(file(), "what was there before");

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.exports.run(ExportFormat.CSV, file(), (what, done, total) -> {
				throw new IllegalStateException("stopped");
			}));

		assertThat(file()).hasContent("what was there before");
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files.filter((path) -> path.toString().endsWith(".unfinished"))).isEmpty();
		}
	}

	@Test
	void folderThatIsNotThereIsNamed() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.exports.run(ExportFormat.CSV, this.folder.resolve("none/file.csv"), Progress.NONE))
			.withMessageContaining("there is no folder")
			.withMessageContaining("none");
	}

	private Path file() {
		return this.folder.resolve("export.txt");
	}

	private void export(ExportFormat format) {
		assertThat(this.exports.run(format, file(), Progress.NONE).file()).isEqualTo(file());
	}

	private void take(String format, String text) throws IOException {
		Path file = Files.writeString(this.folder.resolve(format + ".csv"), text);
		this.imports.run(ImportRequest.of(format, file).from(null, LocalDate.parse("2024-01-01")), Progress.NONE);
	}

	private void decide(String name, java.util.function.Consumer<Dossier> decision) {
		Listing listing = all().stream().filter((one) -> one.name().equals(name)).findFirst().orElseThrow();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			Dossier dossier = this.publications.open(List.of(listing.id().value())).values().iterator().next();
			decision.accept(dossier);
			this.publications.publish(List.of(dossier), new ChangeCause.Stated("someone", "operator"));
		});
	}

	private List<Listing> all() {
		return this.listings.findListingsAfter("", 100);
	}

	private List<String> contents() {
		return all().stream().map(ExportsTests::content).sorted().toList();
	}

	/** All of a listing that does not tell who says it. */
	private static String content(Listing listing) {
		List<Object> services = new ArrayList<>();
		listing.services()
			.forEach((service) -> services.add(List.of(service.id(), String.valueOf(service.name()),
					values(service.facts()), policies(service.medications()), service.attributes())));
		return listing.displayName() + "|" + listing.otherNames() + "|" + listing.phones() + "|" + listing.address()
				+ "|" + listing.location() + "|" + listing.timeZone() + "|" + listing.website() + "|"
				+ listing.description() + "|" + listing.hours() + "|" + listing.codes() + "|" + listing.licenses() + "|"
				+ listing.attributes() + "|" + listing.unknown() + "|" + values(listing.facts()) + "|"
				+ policies(listing.medications()) + "|" + services;
	}

	private static Object values(Facts facts) {
		var stated = new TreeSet<FilterValue>();
		var weak = new TreeSet<FilterValue>();
		facts.groups().forEach((group) -> {
			stated.addAll(group.stated());
			weak.addAll(group.weak());
		});
		return List.of(stated, weak);
	}

	private static Object policies(List<MedicationPolicy> policies) {
		var byMedicine = new TreeMap<String, String>();
		policies.forEach((policy) -> byMedicine.put(policy.medicine(), policy.access() + " " + policy.disputed()));
		return byMedicine;
	}

	private static List<String> withoutIds(String table) {
		return table.lines().map((line) -> line.replaceFirst("^fac?[^,]*,|^[0-9A-Za-z-]+,", "")).sorted().toList();
	}

	private void empty() {
		for (String table : List.of("proposal", "statement", "availability_report", "history_entry", "sighting",
				"source_record", "facility", "organization", "import_run", "source_edition", "source", "account",
				"change_log")) {
			this.database.update("delete from " + table);
		}
		this.database.update("update change_counter set n = 0, dropped = 0");
		this.database.update("update directory_state set samples_hidden = false");
	}

}
