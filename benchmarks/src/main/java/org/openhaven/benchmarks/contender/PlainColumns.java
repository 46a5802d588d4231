package org.openhaven.benchmarks.contender;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openhaven.search.document.EarthPoint;
import org.openhaven.search.document.FacilityRow;
import org.openhaven.search.document.UnitVector;

/**
 * All facilities in arrays, in the order of their Morton codes. A value is known by its
 * number; those of a field follow each other.
 */
final class PlainColumns {

	static final String COLUMNS_FILE = "columns.bin";

	static final String ROWS_FILE = "rows.bin";

	/** Facilities per word of a bitset, and per block. */
	static final int BLOCK = Long.SIZE;

	final int count;

	final List<String> ids;

	final int[] latitudes;

	final int[] longitudes;

	/** x, y, z of each in turn. */
	final double[] vectors;

	/** {@code field=value}, sorted. */
	final List<String> values;

	/** One bitset per value. */
	final long[][] bits;

	/** Where the values of each facility begin in {@link #valuesOfAll}. */
	final int[] valueStarts;

	final short[] valuesOfAll;

	final PlainBlocks blocks;

	private final int[] rowStarts;

	private final int[] rowLengths;

	private final ByteBuffer rows;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Map<String, Span> spans = new HashMap<>();

	private PlainColumns(DataInputStream data, ByteBuffer rows) throws IOException {
		this.count = data.readInt();
		this.values = new ArrayList<>();
		for (int i = data.readInt(); i > 0; i--) {
			this.values.add(data.readUTF());
		}
		this.ids = new ArrayList<>(this.count);
		this.latitudes = new int[this.count];
		this.longitudes = new int[this.count];
		this.rowStarts = new int[this.count];
		this.rowLengths = new int[this.count];
		this.valueStarts = new int[this.count + 1];
		this.valuesOfAll = new short[data.readInt()];
		for (int i = 0; i < this.count; i++) {
			readFacility(i, data);
		}
		this.rows = rows;
		this.vectors = vectors();
		this.bits = bits();
		this.blocks = new PlainBlocks(this);
		indexValues();
	}

	static PlainColumns read(Path folder) throws IOException {
		try (FileChannel rows = FileChannel.open(folder.resolve(ROWS_FILE));
				DataInputStream data = new DataInputStream(
						new BufferedInputStream(Files.newInputStream(folder.resolve(COLUMNS_FILE)), 1 << 16))) {
			return new PlainColumns(data, rows.map(FileChannel.MapMode.READ_ONLY, 0, rows.size()));
		}
	}

	private void readFacility(int number, DataInputStream data) throws IOException {
		this.ids.add(data.readUTF());
		this.latitudes[number] = data.readInt();
		this.longitudes[number] = data.readInt();
		this.rowStarts[number] = data.readInt();
		this.rowLengths[number] = data.readInt();
		int end = this.valueStarts[number] + data.readShort();
		for (int i = this.valueStarts[number]; i < end; i++) {
			this.valuesOfAll[i] = data.readShort();
		}
		this.valueStarts[number + 1] = end;
	}

	private double[] vectors() {
		double[] all = new double[3 * this.count];
		for (int i = 0; i < this.count; i++) {
			UnitVector vector = new EarthPoint(this.latitudes[i], this.longitudes[i]).toUnitVector();
			all[3 * i] = vector.x();
			all[3 * i + 1] = vector.y();
			all[3 * i + 2] = vector.z();
		}
		return all;
	}

	private long[][] bits() {
		long[][] all = new long[this.values.size()][(this.count + BLOCK - 1) / BLOCK];
		for (int i = 0; i < this.count; i++) {
			for (int j = this.valueStarts[i]; j < this.valueStarts[i + 1]; j++) {
				all[this.valuesOfAll[j]][i / BLOCK] |= 1L << i;
			}
		}
		return all;
	}

	private void indexValues() {
		for (int i = 0; i < this.values.size(); i++) {
			String value = this.values.get(i);
			int number = i;
			this.numbers.put(value, number);
			this.spans.merge(value.substring(0, value.indexOf('=')), new Span(number, number + 1),
					(known, one) -> new Span(known.first, one.end));
		}
	}

	/** Number of a value, less than 0 if nobody has it. */
	int number(String field, String value) {
		return this.numbers.getOrDefault(field + "=" + value, -1);
	}

	/** The numbers of a field's values. */
	Span span(String field) {
		return this.spans.getOrDefault(field, Span.NONE);
	}

	/** The value alone, without its field. */
	String valueName(int number) {
		String value = this.values.get(number);
		return value.substring(value.indexOf('=') + 1);
	}

	double chordSquared(int number, UnitVector center) {
		return center.chordSquaredTo(this.vectors[3 * number], this.vectors[3 * number + 1],
				this.vectors[3 * number + 2]);
	}

	FacilityRow row(int number) {
		byte[] row = new byte[this.rowLengths[number]];
		this.rows.get(this.rowStarts[number], row);
		return new FacilityRow(row);
	}

	/** Numbers of values that follow each other. */
	record Span(int first, int end) {

		static final Span NONE = new Span(0, 0);

	}

}
