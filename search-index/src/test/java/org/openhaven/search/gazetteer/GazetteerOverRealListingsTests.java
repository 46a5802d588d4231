package org.openhaven.search.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import org.openhaven.directory.facility.AddressLocator;
import org.openhaven.directory.facility.AddressLocator.Agreement;
import org.openhaven.directory.facility.AddressLocator.Located;
import org.openhaven.directory.facility.GeoPoint;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.testing.Shared;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the gazetteer against the published lists, which are not part of the project. */
class GazetteerOverRealListingsTests {

	private static final AddressLocator LOCATOR = new GazetteerAddressLocator(Gazetteer.standard());

	@Test
	void everyListedAddressIsFoundAndNearlyAllByZip() {
		for (Row row : rows()) {
			assertThat(LOCATOR.locate(row.city, row.state, row.zip, "US")).as(row.toString()).isPresent();
		}
		assertThat(rows().stream().filter((row) -> located(row).precision() != Precision.ZIP)).hasSizeLessThan(30);
	}

	@Test
	void locatedPointsLieNearTheListedOnes() {
		List<Double> kilometers = rows().stream()
			.map((row) -> located(row).point().metersTo(row.point) / 1000)
			.sorted()
			.toList();

		assertThat(kilometers.get(kilometers.size() / 2)).isLessThan(2.1);
		assertThat(kilometers.get(kilometers.size() * 95 / 100)).isLessThan(8.0);
	}

	@Test
	void fewListedPointsContradictTheirAddress() {
		List<Row> contradicting = rows().stream()
			.filter((row) -> LOCATOR.check(row.point, row.state, row.zip) != Agreement.PLAUSIBLE)
			.toList();

		assertThat(contradicting).hasSizeBetween(1, 20).anyMatch((row) -> row.zip.equals("92663"));
	}

	@Test
	void namedCountiesAreFoundButForADividedOneAndAWrongOne() {
		assertThat(rows().stream()
			.filter((row) -> !row.county.isBlank() && !row.state.equals("CT"))
			.filter((row) -> LOCATOR.findCountyFips(row.state, row.county).isEmpty())
			.map((row) -> row.state + " " + row.county)
			.distinct()).containsExactlyInAnyOrder("AK Valdez Cordova", "VT Hampden");
	}

	private static Located located(Row row) {
		return LOCATOR.locate(row.city, row.state, row.zip, "US").orElseThrow();
	}

	private static List<Row> rows() {
		return Rows.ALL;
	}

	private static final class Rows {

		private static final List<Row> ALL = Stream
			.of(read("samhsa-locator-geocoded-us-2021/SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv",
					StandardCharsets.UTF_8, Row::ofLocator),
					read("samhsa-locator-coded-ma-2025/facility-detail.csv", StandardCharsets.UTF_8, Row::ofLocator),
					read("samhsa-otp-2021/Opioid_Treatment_Directory_Geocoded.csv", Charset.forName("windows-1252"),
							Row::ofTreatmentPrograms))
			.flatMap(List::stream)
			.toList();

		private static List<Row> read(String file, Charset charset, Function<CSVRecord, Row> row) {
			CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
			try (Reader reader = Files.newBufferedReader(Shared.require("data/" + file), charset)) {
				return format.parse(reader).stream().map(row).toList();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private record Row(String city, String state, String zip, String county, GeoPoint point) {

		private static Row ofLocator(CSVRecord line) {
			return new Row(line.get("city"), line.get("state"), zip(line.get("zip")), line.get("county"),
					point(line.get("latitude"), line.get("longitude")));
		}

		private static Row ofTreatmentPrograms(CSVRecord line) {
			return new Row(line.get("CITY"), line.get("STATE"), zip(line.get("POSTAL")), "",
					point(line.get("Latitude"), line.get("Longitude")));
		}

		/** The files have lost the leading zeros of their ZIPs. */
		private static String zip(String digits) {
			return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
		}

		private static GeoPoint point(String latitude, String longitude) {
			return new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude));
		}

	}

}
