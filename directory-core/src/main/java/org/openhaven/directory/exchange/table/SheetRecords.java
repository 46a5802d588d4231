package org.openhaven.directory.exchange.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook, cells as text: numbers as the workbook writes
 * them, without a fraction of zero.
 */
final class SheetRecords implements Records<TableRow> {

	/** With a fraction of zero or an exponent, as in 2.0525550143E9. */
	private static final Pattern NOT_PLAIN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20}E[+]?[0-9]{1,2}|\\.0+)");

	private static final Pattern ROW_NUMBER = Pattern.compile("[0-9]{1,18}");

	private final Workbook workbook;

	private final WorkbookPart part;

	private final XMLStreamReader xml;

	private final ImportLimits limits;

	private long row;

	SheetRecords(Workbook workbook, WorkbookPart part, ImportLimits limits) {
		this.workbook = workbook;
		this.part = part;
		this.xml = part.xml();
		this.limits = limits;
	}

	@Override
	public @Nullable TableRow next() {
		try {
			while (this.xml.hasNext()) {
				if (this.xml.next() == XMLStreamConstants.START_ELEMENT && "row".equals(this.xml.getLocalName())) {
					TableRow read = readRow();
					if (!read.isBlank()) {
						return read;
					}
				}
			}
			return null;
		}
		catch (XMLStreamException ex) {
			throw this.part.damaged(ex);
		}
	}

	@Override
	public long bytesRead() {
		return this.part.bytesRead();
	}

	@Override
	public void close() {
		this.part.close();
	}

	private TableRow readRow() throws XMLStreamException {
		this.row = numberOr(this.xml.getAttributeValue(null, "r"), this.row + 1);
		List<String> cells = new ArrayList<>();
		int length = 0;
		while (!endOf("row")) {
			if (this.xml.getEventType() == XMLStreamConstants.START_ELEMENT && "c".equals(this.xml.getLocalName())) {
				int column = column(this.xml.getAttributeValue(null, "r"), cells.size());
				String cell = readCell();
				length += cell.length();
				checkLength(length);
				place(cells, column, cell);
			}
		}
		return new TableRow(this.row, cells);
	}

	private void place(List<String> cells, int column, String cell) {
		while (cells.size() <= column) {
			cells.add("");
		}
		cells.set(column, cell);
	}

	private String readCell() throws XMLStreamException {
		String type = this.xml.getAttributeValue(null, "t");
		StringBuilder value = new StringBuilder();
		while (!endOf("c")) {
			if (this.xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
				String name = this.xml.getLocalName();
				if ("v".equals(name) || "t".equals(name)) {
					this.part.appendText(value);
				}
				else if ("f".equals(name) || "rPh".equals(name)) {
					this.part.skipElement();
				}
			}
		}
		return "s".equals(type) ? this.workbook.sharedString(value.toString()) : plain(type, value.toString());
	}

	private static String plain(@Nullable String type, String value) {
		boolean number = type == null || "n".equals(type);
		if (number && NOT_PLAIN.matcher(value).matches()) {
			return new BigDecimal(value).stripTrailingZeros().toPlainString();
		}
		return "e".equals(type) ? "" : value;
	}

	private boolean endOf(String element) throws XMLStreamException {
		return this.xml.next() == XMLStreamConstants.END_ELEMENT && element.equals(this.xml.getLocalName());
	}

	private void checkLength(int length) {
		if (length > this.limits.maxRowLength()) {
			throw new UnreadableFileException(this.workbook.path(),
					"row " + this.row + " is longer than " + this.limits.maxRowLength() + " characters",
					"shorter rows (haven.import.max-row-length)");
		}
	}

	// A cell without a reference follows the one before it.
	private int column(@Nullable String reference, int following) {
		int column = 0;
		int at = 0;
		while (reference != null && at < reference.length() && Character.isLetter(reference.charAt(at))) {
			column = column * 26 + (reference.charAt(at) - 'A' + 1);
			at++;
			if (column < 1 || column > this.limits.maxColumns()) {
				break;
			}
		}
		int index = (at > 0) ? column - 1 : following;
		if (index < 0 || index >= this.limits.maxColumns()) {
			throw new UnreadableFileException(this.workbook.path(),
					"row " + this.row + " has a cell beyond column " + this.limits.maxColumns(),
					"fewer columns (haven.import.max-columns)");
		}
		return index;
	}

	private static long numberOr(@Nullable String text, long otherwise) {
		return (text != null && ROW_NUMBER.matcher(text).matches()) ? Long.parseLong(text) : otherwise;
	}

}
