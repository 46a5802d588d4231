package org.openhaven.directory.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.openhaven.directory.exchange.read.HavenCsvWriter;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.storage.NewFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes made-up facilities to files that can be imported. */
@Component
public class SampleFiles {

	/** Haven's own table. */
	public static final String HAVEN_CSV = "haven-csv";

	/** SAMHSA's locator export: one column per service code. */
	public static final String LOCATOR_CSV = "samhsa-locator-csv";

	/** What can be written. */
	public static final List<String> FORMATS = List.of(HAVEN_CSV, LOCATOR_CSV);

	private static final int TOLD_EVERY = 1000;

	/** Enough to see every column that any of them fills. */
	private static final long LOOKED_AT_FOR_COLUMNS = 2000;

	private final ObjectProvider<Towns> towns;

	SampleFiles(ObjectProvider<Towns> towns) {
		this.towns = towns;
	}

	/**
	 * Writes a file, whole or not at all.
	 * @param count how many; the first of many are the same as the first of few
	 * @param seed another one gives other facilities
	 * @param format one of {@link #FORMATS}
	 * @param target where to; replaced if it is there
	 * @param progress told about facilities
	 * @throws IllegalArgumentException if there is no such format, or nothing to write
	 * @throws java.io.UncheckedIOException if the file cannot be written
	 */
	public void write(long count, long seed, String format, Path target, Progress progress) {
		if (count < 1) {
			throw new IllegalArgumentException("At least one facility can be made up, were " + count);
		}
		if (!FORMATS.contains(format)) {
			throw new IllegalArgumentException(
					"Made-up facilities are written as " + String.join(" or ", FORMATS) + ", was '" + format + "'");
		}
		SampleFacilities facilities = new SampleFacilities(seed, this.towns.getIfAvailable(LargeTowns::new));
		NewFile.write(target, (writer) -> {
			Table table = format.equals(HAVEN_CSV) ? new HavenTable(writer, facilities)
					: new LocatorTable(writer, facilities);
			for (long number = 1; number <= count; number++) {
				table.write(number, facilities.facility(number));
				if (number % TOLD_EVERY == 0 || number == count) {
					progress.at("facilities", number, count);
				}
			}
		});
	}

	/** Takes one facility after the other. */
	private interface Table {

		void write(long number, SourceStatement facility) throws IOException;

	}

	/** Columns are the same however many rows follow. */
	private static final class HavenTable implements Table {

		private final HavenCsvWriter writer;

		private HavenTable(Writer target, SampleFacilities facilities) throws IOException {
			SortedSet<String> columns = new TreeSet<>();
			for (long number = 1; number <= LOOKED_AT_FOR_COLUMNS; number++) {
				columns.addAll(HavenCsvWriter.columnsOf(facilities.facility(number)));
			}
			this.writer = new HavenCsvWriter(target, columns);
		}

		@Override
		public void write(long number, SourceStatement facility) throws IOException {
			this.writer.write("sample-" + number, facility);
		}

	}

	private static final class LocatorTable implements Table {

		private final CSVPrinter printer;

		private final SortedSet<String> codes = new TreeSet<>();

		private LocatorTable(Writer target, SampleFacilities facilities) throws IOException {
			for (long number = 1; number <= LOOKED_AT_FOR_COLUMNS; number++) {
				this.codes.addAll(facilities.facility(number).codes());
			}
			this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
			List<String> header = new ArrayList<>(List.of("name1", "name2", "street1", "street2", "city", "state",
					"zip", "zip4", "county", "phone", "intake_prompt", "intake1", "intake2", "website", "latitude",
					"longitude", "type_facility"));
			this.codes.forEach((code) -> header.add(code.toLowerCase(Locale.ROOT)));
			this.printer.printRecord(header);
		}

		@Override
		public void write(long number, SourceStatement facility) throws IOException {
			List<@Nullable Object> cells = new ArrayList<>();
			cells.add(facility.name1());
			cells.add(facility.name2());
			cells.add(facility.street1());
			cells.add(facility.street2());
			cells.add(facility.city());
			cells.add(facility.region());
			cells.add(facility.postalCode());
			cells.add(null);
			cells.add(facility.county());
			cells.add(facility.phones().getFirst().text());
			cells.addAll(Collections.nCopies(3, ""));
			cells.add(facility.website());
			cells.add(facility.latitude());
			cells.add(facility.longitude());
			cells.add(facility.typeFacility());
			this.codes.forEach((code) -> cells.add(facility.codes().contains(code) ? "1" : "0"));
			this.printer.printRecord(cells);
		}

	}

}
