package org.openhaven.benchmarks.contender;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityDocument;

/** Gathers facilities, sorts them and writes what {@link PlainColumns} reads. */
public final class PlainColumnsWriter implements Closeable {

	private final Path folder;

	private final OutputStream rows;

	private int rowStart;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * Begins the files.
	 * @param folder an empty one
	 * @throws IOException if it cannot be written
	 */
	public PlainColumnsWriter(Path folder) throws IOException {
		this.folder = folder;
		this.rows = new BufferedOutputStream(Files.newOutputStream(folder.resolve(PlainColumns.ROWS_FILE)), 1 << 16);
	}

	/**
	 * Adds facilities.
	 * @param facilities ones with a point
	 * @throws UncheckedIOException if their rows cannot be written
	 */
	public void add(List<FacilityDocument> facilities) {
		try {
			for (FacilityDocument facility : facilities) {
				add(facility);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(FacilityDocument facility) throws IOException {
		List<Integer> values = new ArrayList<>();
		FlatValues.of(facility)
			.forEach((field, some) -> some.forEach((value) -> values
				.add(this.numbers.computeIfAbsent(field + "=" + value, (name) -> this.numbers.size()))));
		byte[] row = facility.row().bytes();
		this.rows.write(row);
		this.entries.add(new Entry(facility.id().value(), Objects.requireNonNull(facility.location()), this.rowStart,
				row.length, values.stream().mapToInt(Integer::intValue).toArray()));
		this.rowStart = Math.addExact(this.rowStart, row.length);
	}

	/** Writes the columns. */
	@Override
	public void close() throws IOException {
		this.rows.close();
		this.entries.sort(Comparator.comparingLong((entry) -> entry.point.morton() + Long.MIN_VALUE));
		List<String> names = this.numbers.keySet().stream().sorted().toList();
		int[] sorted = new int[names.size()];
		for (int i = 0; i < sorted.length; i++) {
			sorted[this.numbers.getOrDefault(names.get(i), -1)] = i;
		}
		try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(
				Files.newOutputStream(this.folder.resolve(PlainColumns.COLUMNS_FILE)), 1 << 16))) {
			data.writeInt(this.entries.size());
			data.writeInt(names.size());
			for (String name : names) {
				data.writeUTF(name);
			}
			data.writeInt(this.entries.stream().mapToInt((entry) -> entry.values.length).sum());
			for (Entry entry : this.entries) {
				entry.write(data, sorted);
			}
		}
	}

	/** A facility that waits to be written. */
	private static final class Entry {

		private final String id;

		private final EarthPoint point;

		private final int rowStart;

		private final int rowLength;

		private final int[] values;

		Entry(String id, EarthPoint point, int rowStart, int rowLength, int[] values) {
			this.id = id;
			this.point = point;
			this.rowStart = rowStart;
			this.rowLength = rowLength;
			this.values = values;
		}

		void write(DataOutputStream data, int[] sortedNumbers) throws IOException {
			data.writeUTF(this.id);
			data.writeInt(this.point.latitudeE7());
			data.writeInt(this.point.longitudeE7());
			data.writeInt(this.rowStart);
			data.writeInt(this.rowLength);
			data.writeShort(this.values.length);
			for (int value : this.values) {
				data.writeShort(sortedNumbers[value]);
			}
		}

	}

}
