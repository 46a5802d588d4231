package org.openhaven.search.gazetteer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
	void namedCountiesAreFoundButForTheDividedOnes() {
		assertThat(rows().stream()
			.filter((row) -> !row.county.isBlank() && !row.state.equals("CT"))
			.filter((row) -> LOCATOR.findCountyFips(row.state, row.county).isEmpty())
			.map((row) -> row.state + " " + row.county)
			.distinct()).containsExactly("AK Valdez Cordova");
	}

	private static Located located(Row row) {
		return LOCATOR.locate(row.city, row.state, row.zip, "US").orElseThrow();
	}

	private static List<Row> rows() {
		return Rows.ALL;
	}

	private static final class Rows {

		private static final List<Row> ALL = read(Shared.require("data/samhsa-locator-geocoded-us-2021")
			.resolve("SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv"), StandardCharsets.UTF_8);

		private static List<Row> read(Path file, Charset charset) {
			CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
			try (Reader reader = Files.newBufferedReader(file, charset)) {
				return format.parse(reader).stream().map(Row::of).toList();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private record Row(String city, String state, String zip, String county, GeoPoint point) {

		/** The file has lost the leading zeros of its ZIPs. */
		private static Row of(CSVRecord line) {
			GeoPoint point = new GeoPoint(Double.parseDouble(line.get("latitude")),
					Double.parseDouble(line.get("longitude")));
			return new Row(line.get("city"), line.get("state"),
					"0".repeat(5 - line.get("zip").length()) + line.get("zip"), line.get("county"), point);
		}

	}

}
