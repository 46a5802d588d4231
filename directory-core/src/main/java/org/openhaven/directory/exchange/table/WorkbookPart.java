package org.openhaven.directory.exchange.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * One part of a workbook, an XML document in the archive. Its unpacked size, its ratio to
 * the packed workbook and each piece of its text are limited while reading, whatever the
 * archive's directory claims; document types, comments and CDATA, which no spreadsheet
 * program writes, are refused before the parser sees them.
 */
final class WorkbookPart implements AutoCloseable {

	/** Up to this size the ratio does not count: small parts may pack very well. */
	private static final long RATIO_COUNTS_FROM = 10L << 20;

	private static final String ACCEPTED = "an .xlsx workbook as spreadsheet programs save it";

	private final Workbook workbook;

	private final String name;

	private final ImportLimits limits;

	private final CountedStream stream;

	private final XMLStreamReader xml;

	WorkbookPart(Workbook workbook, String name, InputStream in, long packedSize, ImportLimits limits) {
		this.workbook = workbook;
		this.name = name;
		this.limits = limits;
		this.stream = new UnpackedStream(in, packedSize);
		try {
			Reader reader = new GuardedReader(
					new BufferedReader(new InputStreamReader(this.stream, StandardCharsets.UTF_8)));
			this.xml = factory().createXMLStreamReader(reader);
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
	}

	XMLStreamReader xml() {
		return this.xml;
	}

	long bytesRead() {
		return this.stream.count();
	}

	/** Appends the text of the element that has just started, and goes to its end. */
	void appendText(StringBuilder text) throws XMLStreamException {
		int event = this.xml.next();
		while (event != XMLStreamConstants.END_ELEMENT) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				skipElement();
			}
			else if (this.xml.hasText()) {
				text.append(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
			}
			if (text.length() > this.limits.maxCellLength()) {
				throw new UnreadableFileException(this.workbook.path(),
						"a cell in " + this.name + " is longer than " + this.limits.maxCellLength() + " characters",
						"shorter cells (haven.import.max-cell-length)");
			}
			event = this.xml.next();
		}
	}

	/** Goes to the end of the element that has just started. */
	void skipElement() throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	UnreadableFileException damaged(Exception ex) {
		Throwable cause = ex;
		while (cause != null) {
			if (cause instanceof UnreadableFileException known) {
				return known;
			}
			cause = (cause instanceof XMLStreamException nested && nested.getNestedException() != null)
					? nested.getNestedException() : cause.getCause();
		}
		return new UnreadableFileException(this.workbook.path(), "its part " + this.name + " is damaged", ACCEPTED, ex);
	}

	@Override
	public void close() {
		try {
			this.xml.close();
			this.stream.close();
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// The JDK's own parser, whichever others are on the class path.
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory;
	}

	/** Ends the reading of what unpacks to too much. */
	private final class UnpackedStream extends CountedStream {

		private final long allowed;

		UnpackedStream(InputStream in, long packedSize) {
			super(in);
			long byRatio = Math.max(RATIO_COUNTS_FROM, WorkbookPart.this.limits.maxUnpackRatio() * packedSize);
			this.allowed = Math.min(byRatio, WorkbookPart.this.limits.maxUnpackedSize().toBytes());
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (ZipException ex) {
				throw damaged(ex);
			}
		}

		@Override
		void passed(long bytes) {
			super.passed(bytes);
			if (count() > this.allowed) {
				throw new UnreadableFileException(WorkbookPart.this.workbook.path(),
						"its part " + WorkbookPart.this.name + " unpacks to more than " + this.allowed + " bytes",
						"workbooks that unpack to less (haven.import.max-unpacked-size, haven.import.max-unpack-ratio)");
			}
		}

	}

	/** Keeps from the parser what would make it collect without bounds. */
	private final class GuardedReader extends FilterReader {

		/** Characters since the last angle bracket: one text or one tag. */
		private long piece;

		private int last;

		GuardedReader(Reader in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			char[] one = new char[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0];
		}

		@Override
		public int read(char[] target, int offset, int length) throws IOException {
			int read = super.read(target, offset, length);
			for (int i = offset; i < offset + read; i++) {
				check(target[i]);
			}
			return read;
		}

		private void check(char c) {
			this.piece = (c == '<') ? 0 : this.piece + 1;
			if (this.last == '<' && c == '!') {
				throw refused("holds a document type, a comment or CDATA");
			}
			if (c == 0) {
				throw refused("holds a NUL character");
			}
			// One character may be written as an entity of up to 10.
			if (this.piece > 10L * WorkbookPart.this.limits.maxCellLength() + 10_000) {
				throw refused(
						"holds a cell or tag longer than " + WorkbookPart.this.limits.maxCellLength() + " characters");
			}
			this.last = c;
		}

		private UnreadableFileException refused(String problem) {
			return new UnreadableFileException(WorkbookPart.this.workbook.path(),
					"its part " + WorkbookPart.this.name + " " + problem, ACCEPTED);
		}

	}

	/** Reads an attribute, for tags of any namespace prefix. */
	@Nullable String attribute(String localName) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (localName.equals(this.xml.getAttributeLocalName(i))) {
				return this.xml.getAttributeValue(i);
			}
		}
		return null;
	}

}
