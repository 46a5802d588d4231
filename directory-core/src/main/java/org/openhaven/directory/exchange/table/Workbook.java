package org.openhaven.directory.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * An .xlsx workbook (ECMA-376, Office Open XML, part 1, section 18). Its sheets are
 * streamed; only the shared strings are held in memory, and they are limited. Not safe
 * for several threads.
 */
public final class Workbook implements AutoCloseable {

	private static final String ACCEPTED = "an .xlsx workbook as spreadsheet programs save it, without a password";

	private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final int MAX_SHEETS = 1_000;

	private final Path path;

	private final ImportLimits limits;

	private final ZipFile archive;

	private final long packedSize;

	private final Map<String, String> sheets = new LinkedHashMap<>();

	private @Nullable List<String> sharedStrings;

	private Workbook(Path path, ImportLimits limits, ZipFile archive, long packedSize) {
		this.path = path;
		this.limits = limits;
		this.archive = archive;
		this.packedSize = packedSize;
	}

	/**
	 * Opens a workbook and lists its sheets.
	 * @param path the file
	 * @param limits what is too much
	 * @return the open workbook
	 * @throws UnreadableFileException if it is no workbook, damaged or too large
	 */
	public static Workbook open(Path path, ImportLimits limits) {
		try {
			long size = Files.size(path);
			if (size > limits.maxWorkbookSize().toBytes()) {
				throw new UnreadableFileException(path, "has " + size + " bytes",
						"workbooks of at most " + limits.maxWorkbookSize() + " (haven.import.max-workbook-size)");
			}
			Workbook workbook = new Workbook(path, limits, new ZipFile(path.toFile()), size);
			workbook.listSheetsOrClose();
			return workbook;
		}
		catch (ZipException ex) {
			throw new UnreadableFileException(path, "is no workbook: " + ex.getMessage(), ACCEPTED, ex);
		}
		catch (IOException ex) {
			throw new UnreadableFileException(path, "cannot be read (" + ex.getClass().getSimpleName() + ")",
					"a file that exists and may be read", ex);
		}
	}

	/**
	 * The sheets' names in the workbook's order.
	 * @return at least one name
	 */
	public List<String> sheetNames() {
		return List.copyOf(this.sheets.keySet());
	}

	/**
	 * Opens a sheet.
	 * @param name one of {@link #sheetNames()}
	 * @return its rows, without blank ones
	 * @throws UnreadableFileException if the shared strings or the sheet are damaged or
	 * too large
	 */
	public Records<TableRow> rows(String name) {
		String part = this.sheets.get(name);
		if (part == null) {
			throw new IllegalArgumentException("No sheet '" + name + "' among " + this.sheets.keySet());
		}
		return new SheetRecords(this, part(part), this.limits);
	}

	/**
	 * Bytes that reading a sheet passes through.
	 * @param name one of {@link #sheetNames()}
	 * @return bytes, 0 if the archive does not tell
	 */
	public long unpackedSize(String name) {
		ZipEntry entry = this.archive.getEntry(this.sheets.getOrDefault(name, ""));
		return (entry != null) ? Math.max(0, entry.getSize()) : 0;
	}

	@Override
	public void close() {
		try {
			this.archive.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path path() {
		return this.path;
	}

	String sharedString(String index) {
		List<String> shared = sharedStrings();
		int position = WHOLE_NUMBER.matcher(index).matches() ? Integer.parseInt(index) : Integer.MAX_VALUE;
		if (position >= shared.size()) {
			throw new UnreadableFileException(this.path, "a cell names the shared string '"
					+ index.substring(0, Math.min(20, index.length())) + "' of " + shared.size(), ACCEPTED);
		}
		return shared.get(position);
	}

	private void listSheetsOrClose() {
		try {
			listSheets();
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private void listSheets() {
		Map<String, String> targets = new LinkedHashMap<>();
		forEach("xl/_rels/workbook.xml.rels", "Relationship",
				(part) -> targets.put(required(part, "Id"), required(part, "Target")));
		forEach("xl/workbook.xml", "sheet", (part) -> {
			String target = targets.get(required(part, "id"));
			if (target != null && this.sheets.size() < MAX_SHEETS) {
				this.sheets.put(required(part, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
			}
		});
		if (this.sheets.isEmpty()) {
			throw new UnreadableFileException(this.path, "has no sheets", ACCEPTED);
		}
	}

	private String required(WorkbookPart part, String attribute) {
		String value = part.attribute(attribute);
		if (value == null) {
			throw new UnreadableFileException(this.path, "a sheet or relationship has no " + attribute, ACCEPTED);
		}
		return value;
	}

	private List<String> sharedStrings() {
		List<String> shared = this.sharedStrings;
		if (shared == null) {
			shared = (this.archive.getEntry("xl/sharedStrings.xml") != null) ? readSharedStrings() : List.of();
			this.sharedStrings = shared;
		}
		return shared;
	}

	private List<String> readSharedStrings() {
		List<String> shared = new ArrayList<>();
		long[] length = new long[1];
		forEach("xl/sharedStrings.xml", "si", (part) -> {
			String text = readSharedString(part);
			length[0] += text.length();
			if (length[0] > this.limits.maxSharedText() || shared.size() >= this.limits.maxSharedStrings()) {
				throw new UnreadableFileException(this.path,
						"has more than " + this.limits.maxSharedStrings() + " shared strings or "
								+ this.limits.maxSharedText() + " characters in them",
						"smaller workbooks (haven.import.max-shared-strings, haven.import.max-shared-text)");
			}
			shared.add(text);
		});
		return shared;
	}

	// Runs of formatted text are joined, phonetic hints left out.
	private String readSharedString(WorkbookPart part) throws XMLStreamException {
		XMLStreamReader xml = part.xml();
		StringBuilder text = new StringBuilder();
		int event = xml.next();
		while (!(event == XMLStreamConstants.END_ELEMENT && "si".equals(xml.getLocalName()))) {
			if (event == XMLStreamConstants.START_ELEMENT && "t".equals(xml.getLocalName())) {
				part.appendText(text);
			}
			else if (event == XMLStreamConstants.START_ELEMENT && "rPh".equals(xml.getLocalName())) {
				part.skipElement();
			}
			event = xml.next();
		}
		return text.toString();
	}

	private void forEach(String partName, String element, ElementReader reader) {
		try (WorkbookPart part = part(partName)) {
			try {
				XMLStreamReader xml = part.xml();
				while (xml.hasNext()) {
					if (xml.next() == XMLStreamConstants.START_ELEMENT && element.equals(xml.getLocalName())) {
						reader.read(part);
					}
				}
			}
			catch (XMLStreamException ex) {
				throw part.damaged(ex);
			}
		}
	}

	private WorkbookPart part(String name) {
		ZipEntry entry = this.archive.getEntry(name);
		if (entry == null) {
			throw new UnreadableFileException(this.path, "is no workbook: it lacks the part " + name, ACCEPTED);
		}
		try {
			InputStream in = this.archive.getInputStream(entry);
			return new WorkbookPart(this, name, in, this.packedSize, this.limits);
		}
		catch (IOException ex) {
			throw new UnreadableFileException(this.path, "its part " + name + " is damaged", ACCEPTED, ex);
		}
	}

	/** Reads one element that has just started. */
	private interface ElementReader {

		void read(WorkbookPart part) throws XMLStreamException;

	}

}
