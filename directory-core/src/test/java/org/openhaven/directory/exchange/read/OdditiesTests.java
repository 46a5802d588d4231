package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;

import static org.assertj.core.api.Assertions.assertThat;

/** What lists of the field are known to contain, one oddity each. */
class OdditiesTests {

	private static final String LOCATOR = "    name1,NAME2,street1,street2,city,state,zip,zip4,county,phone,intake1,website,latitude,longitude,type_facility,sa,dt,\"zz9 \"\n";

	@TempDir
	Path folder;

	@Test
	void headerCaseAndBlanksDoNotMatter() throws IOException {
		SourceStatement statement = locator("Harbor House,Detox Unit,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1");

		assertThat(statement.name1()).isEqualTo("Harbor House");
		assertThat(statement.name2()).isEqualTo("Detox Unit");
		assertThat(statement.checklist()).isEqualTo(Checklist.FILLED);
	}

	@Test
	void unknownColumnOfTicksIsAnUnknownCode() throws IOException {
		SourceStatement statement = locator("Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1");

		assertThat(statement.codes()).containsExactly("SA", "ZZ9");
		assertThat(statement.unknown()).containsEntry("ZZ9", "ZZ9");
	}

	@Test
	void unknownColumnOfTextIsKeptAsGiven() throws IOException {
		SourceStatement statement = locator("Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,ring twice");

		assertThat(statement.codes()).containsExactly("SA");
		assertThat(statement.unknown()).containsEntry("zz9", "ring twice");
	}

	@ParameterizedTest
	@CsvSource({ "2150,,02150", "02150,1234,02150-1234", "2150,34,02150-0034", "'602',,00602", "99654-8525,,99654-8525",
			"2150-34,,02150-0034", "021501234,,02150-1234", "21501234,,02150-1234", "2150.0,,02150", "' 02150 ',,02150",
			"02150-,,02150", "02150,0000,02150" })
	void zipIsRepaired(String zip, String zip4, String expected) {
		assertThat(ZipCode.repaired(zip.strip(), (zip4 != null) ? zip4 : "")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000", "12", "ABCDE", "123456", "K1A 0B1" })
	void whatIsNoZipIsNone(String zip) {
		assertThat(ZipCode.repaired(zip, "")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "520-555-0143|5205550143|", "(520) 555-0143 x12|5205550143|12",
					"1-800-555-0143 ext. 4|8005550143|4", "520.555.0143, extension 99|5205550143|99",
					"520-PARNEXT|5207276398|", "800-YES-YWCAS|8009379922|", "520-555-0143 #7|5205550143|7" })
	void phoneIsReadWithItsExtension(String text, String digits, String extension) {
		StatedPhone phone = PhoneText.read(StatedPhone.Kind.MAIN, "phone", text, true, new Notices());

		assertThat(phone).isNotNull()
			.extracting(StatedPhone::digits, StatedPhone::extension)
			.containsExactly(digits, extension);
	}

	@ParameterizedTest
	@ValueSource(strings = { "(999) 999-9999", "000-000-0000", "999-999-9999 x1", "call us!" })
	void placeholderPhoneIsNoneAndNoticed(String text) {
		Notices notices = new Notices();

		StatedPhone phone = PhoneText.read(StatedPhone.Kind.MAIN, "phone", text, true, notices);

		assertThat(phone).isNull();
		assertThat(notices.collected()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "http://,", "https://,", "N/A,", "http://www.Example.org/Path,http://www.example.org/Path",
			"www.example.org,http://www.example.org", "http://http://example.org,http://example.org",
			"https:/example.org,https://example.org", "http//example.org,http://example.org", "javascript:alert(1),",
			"example,", "user@example.org,", "'a.org, b.org',http://a.org", "'http://w www.a.org/x',http://www.a.org/x",
			"http://user:pw@evil.org/,", "https://example.org:8443/a?b=c#d,https://example.org:8443/a?b=c#d" })
	void websiteIsAnAddressOrNone(String given, String expected) {
		assertThat(WebAddress.website(given, new Notices())).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Detox &amp; Residential|Detox & Residential", "Women\uFFFDs Center|Women's Center",
					"Hope \uFFFD North|Hope - North", "Ni\u00ADna\u00A0\u00A0Center|Nina Center",
					"Jos&eacute;&nbsp;House|Jos\u00E9 House", "A&#8217;s \u200BB|A\u2019s B", "Cafe\u0301|Caf\u00E9",
					"&bogus; &#xD800;x|&bogus; x", "tab\tand\u2028line|tab and line", "\u202Eevil\u202C|evil",
					"AT&T;|AT&T;" })
	void textIsCleaned(String given, String expected) {
		assertThat(CleanText.clean(given)).isEqualTo(expected);
	}

	@Test
	void rowWithoutNameIsRejectedWithItsLineAndTheOthersAreRead() throws IOException {
		Rows rows = locatorRows("Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1",
				" -- ,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1",
				"Lake House,,2 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1");

		assertThat(rows.read()).hasSize(2);
		assertThat(rows.rejected()).singleElement().satisfies((row) -> {
			assertThat(row.line()).isEqualTo(3);
			assertThat(row.reason()).isEqualTo("has no name");
			assertThat(row.file()).isEqualTo("locator.csv");
		});
	}

	@Test
	void impossibleStateIsRejected() throws IOException {
		Rows rows = locatorRows("Harbor House,,1 Main Street,,Boston,ZZ,02150,,,,,,,,SU,1,0,1");

		assertThat(rows.rejected()).singleElement()
			.extracting(ReadRow.Rejected::reason)
			.asString()
			.contains("'ZZ'", "no state or territory");
	}

	@Test
	void stateMayBeWrittenOut() throws IOException {
		assertThat(locator("Harbor House,,1 Main Street,,Boston,massachusetts,02150,,,,,,,,SU,1,0,1").region())
			.isEqualTo("MA");
	}

	@Test
	void rowWithMoreCellsThanColumnsIsRejected() throws IOException {
		Rows rows = locatorRows("Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1,surplus");

		assertThat(rows.rejected()).singleElement().extracting(ReadRow.Rejected::reason).asString().contains("cells");
	}

	@Test
	void swappedCoordinatesAreLeftAsStated() throws IOException {
		SourceStatement statement = locator("Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,-71.05,42.36,SU,1,0,1");

		assertThat(statement.latitude()).isEqualTo(-71.05);
		assertThat(statement.longitude()).isEqualTo(42.36);
	}

	@Test
	void bothListsOfOnePlaceAreTwoRecordsAndRepeatsAreNumbered() throws IOException {
		Rows rows = locatorRows("Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1",
				"Harbor House,,1 Main St.,,Boston,MA,2150,,,,,,,,MH,1,0,1",
				"Harbor House,,1 Main Street,,Boston,MA,02150,,,,,,,,SA,1,0,1");

		assertThat(rows.read()).extracting(ReadRow.Row::key)
			.containsExactly("harbor house||1 main st|02150|SU", "harbor house||1 main st|02150|MH",
					"harbor house||1 main st|02150|SU#2");
	}

	@Test
	void keysStayApartWhateverTheSourceCallsThem() {
		SeenKeys seen = new SeenKeys();

		assertThat(List.of(seen.unique("7"), seen.unique("7"), seen.unique("7#2"), seen.unique("7")))
			.doesNotHaveDuplicates();
		assertThat(seen.unique("x".repeat(1_000) + "a")).hasSizeLessThanOrEqualTo(190)
			.isNotEqualTo(seen.unique("x".repeat(1_000) + "b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16", "UTF-16LE" })
	void encodingIsFoundOut(String encoding) throws IOException {
		Charset charset = Charset.forName(encoding);
		String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
		Path file = this.folder.resolve("locator.csv");
		Files.write(file,
				(mark + LOCATOR + "Casa Bahía,,1 Main Street,,Boston,MA,02150,,,,,,,,SU,1,0,1\n").getBytes(charset));

		assertThat(Rows.of("samhsa-locator-csv", file).statement().name1()).isEqualTo("Casa Bahía");
	}

	@Test
	void otherCountriesLoseNothing() throws IOException {
		Path file = write("operators.csv", """
				name,city,region,postal_code,country,phone
				Maison du Port,Québec,Capitale-Nationale,G1R 4P5,CA,+1 418 555-0143
				Haus am See,Zürich,ZH,8001,ch,044 555 01 43
				""");

		Rows rows = Rows.of("haven-csv", file);

		assertThat(rows.rejected()).isEmpty();
		assertThat(rows.statements()).extracting(SourceStatement::postalCode).containsExactly("G1R 4P5", "8001");
		assertThat(rows.statements()).extracting(SourceStatement::region).containsExactly("Capitale-Nationale", "ZH");
		assertThat(rows.statements()).extracting(SourceStatement::country).containsExactly("CA", "CH");
		assertThat(rows.statements().get(1).phones()).singleElement()
			.extracting(StatedPhone::digits)
			.isEqualTo("0445550143");
	}

	@Test
	void namesAreSplitAtSemicolonsOnlyAndUnknownOnesKept() throws IOException {
		SourceStatement statement = page("""
				{"name1": "A", "state": "VA", "zip": "22902", "typeFacility": "SA", "services": [
				  {"f1": "Payment/Insurance/Funding Accepted", "f2": "PAY",
				   "f3": "Federal military insurance (e.g., TRICARE);  Medicaid ;; Barter, by the hour"},
				  {"f1": " Age Groups Accepted", "f2": "", "f3": "Adults"},
				  {"f1": "Empty", "f2": "EMPTY", "f3": null}]}""");

		assertThat(statement.codes()).containsExactlyInAnyOrder("MI", "MD", "ADLT");
		assertThat(statement.unknown()).containsExactly(
				Map.entry("Payment/Insurance/Funding Accepted: Barter, by the hour", "Barter, by the hour"));
	}

	@Test
	void servicesOfNullAreNotTheSameAsNone() throws IOException {
		assertThat(page("{\"name1\": \"A\", \"services\": null}").checklist()).isEqualTo(Checklist.EMPTY);
		assertThat(page("{\"name1\": \"A\"}").checklist()).isEqualTo(Checklist.ABSENT);
		assertThat(page("{\"name1\": \"A\", \"services\": []}").checklist()).isEqualTo(Checklist.FILLED);
	}

	@Test
	void pagesMayComeInAnyOrderAndOverlap() throws IOException {
		Path second = write("page2.json",
				"{\"page\":2,\"rows\":[{\"name1\":\"B\",\"frid\":\"f2\"},{\"name1\":\"A\",\"frid\":\"f1\",\"_irow\":9}]}");
		Path first = write("page1.json", "{\"rows\":[{\"name1\":\"A\",\"frid\":\"f1\",\"_irow\":1}],\"page\":1}");
		Path beyond = write("page3.json", "{\"page\":3,\"rows\":[]}");

		Rows rows = Rows.of("findtreatment-json", second, first, beyond);

		assertThat(rows.read()).extracting(ReadRow.Row::key).containsExactly("f2", "f1", "f1");
		assertThat(rows.statements().get(1)).isEqualTo(rows.statements().get(2));
	}

	@ParameterizedTest
	@CsvSource({ "FindTreament_Facility_listing_2025_08_19_150020.csv,2025-08-19",
			"National_Directory_SA_Facilities_2022.xlsx,2022-01-01", "list-20240315.csv,2024-03-15",
			"list 3-15-2024.csv,2024-03-15", "2021-2022.csv,", "facility-detail.csv,", "page12345.json,",
			"2024-02-31.csv," })
	void editionIsGuessedFromTheName(String name, String edition) {
		assertThat(EditionGuess.of(name)).isEqualTo((edition != null) ? LocalDate.parse(edition) : null);
	}

	private SourceStatement locator(String row) throws IOException {
		return locatorRows(row).statement();
	}

	private Rows locatorRows(String... rows) throws IOException {
		return Rows.of("samhsa-locator-csv", write("locator.csv", LOCATOR + String.join("\r\n", rows)));
	}

	private SourceStatement page(String row) throws IOException {
		return Rows.of("findtreatment-json", write("page.json", "{\"rows\": [" + row + "]}")).statement();
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text, StandardCharsets.UTF_8);
	}

}
