package org.openhaven.directory.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text: cells may stand in double quotes, doubled inside (RFC 4180,
 * section 2). More lenient than the standard: a quote inside an unquoted cell is an
 * ordinary character, text after a closing quote belongs to the cell, rows may end in CR,
 * LF or both. Lines without any text are left out.
 */
public final class DelimitedRecords implements Records<TableRow> {

	private static final int END = -1;

	private static final String ACCEPTED = "delimited text, each row on its own line, cells in double quotes closed again";

	private final TextFile file;

	private final TextFile.Text text;

	private final char delimiter;

	private final ImportLimits limits;

	private final StringBuilder cell = new StringBuilder();

	private List<String> cells = new ArrayList<>();

	private long line = 1;

	private long rowLine = 1;

	private int rowLength;

	private int pushedBack = -2;

	/**
	 * Opens a text.
	 * @param file the text
	 * @param delimiter what divides cells
	 * @param limits what is too much
	 */
	public DelimitedRecords(TextFile file, char delimiter, ImportLimits limits) {
		this.file = file;
		this.text = file.open();
		this.delimiter = delimiter;
		this.limits = limits;
	}

	/**
	 * Finds out what divides the cells of a text: the one of comma, tab, semicolon and
	 * bar that gives its first row the most cells.
	 * @param file the text
	 * @param limits what is too much
	 * @return the delimiter
	 */
	public static char delimiterOf(TextFile file, ImportLimits limits) {
		char best = ',';
		int most = 0;
		for (char candidate : new char[] { ',', '\t', ';', '|' }) {
			try (DelimitedRecords records = new DelimitedRecords(file, candidate, limits)) {
				TableRow header = records.next();
				if (header != null && header.cells().size() > most) {
					best = candidate;
					most = header.cells().size();
				}
			}
		}
		return best;
	}

	@Override
	public @Nullable TableRow next() {
		try {
			boolean more = true;
			while (more) {
				this.rowLine = this.line;
				more = readRow();
				if (!(this.cells.size() == 1 && this.cells.getFirst().isBlank())) {
					return new TableRow(this.rowLine, this.cells);
				}
			}
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public long bytesRead() {
		return this.text.bytesRead();
	}

	@Override
	public void close() {
		this.text.close();
	}

	private boolean readRow() throws IOException {
		this.cells = new ArrayList<>(this.cells.size());
		this.rowLength = 0;
		int ended;
		do {
			int c = read();
			ended = (c == '"') ? readQuoted() : readPlain(c);
			endCell();
		}
		while (ended == this.delimiter);
		return ended != END;
	}

	private int readPlain(int first) throws IOException {
		int c = first;
		while (c != this.delimiter && c != '\n' && c != END) {
			append(c);
			c = read();
		}
		return c;
	}

	private int readQuoted() throws IOException {
		long opened = this.line;
		int c = read();
		while (true) {
			if (c == END) {
				throw refused("the quote opened in line " + opened + " is never closed");
			}
			if (c == '"') {
				c = read();
				if (c != '"') {
					return readPlain(c);
				}
			}
			append(c);
			c = read();
		}
	}

	private void append(int c) {
		if (c == 0) {
			throw refused("line " + this.line + " holds a NUL character, as binary files do");
		}
		if (this.cell.length() >= this.limits.maxCellLength()) {
			throw new UnreadableFileException(this.file.path(),
					"a cell of the row in line " + this.rowLine + ", column " + (this.cells.size() + 1)
							+ " is longer than " + this.limits.maxCellLength() + " characters",
					"shorter cells (haven.import.max-cell-length)");
		}
		this.cell.append((char) c);
	}

	private void endCell() {
		this.rowLength += this.cell.length();
		this.cells.add(this.cell.toString());
		this.cell.setLength(0);
		if (this.rowLength > this.limits.maxRowLength()) {
			throw new UnreadableFileException(this.file.path(),
					"the row in line " + this.rowLine + " is longer than " + this.limits.maxRowLength() + " characters",
					"shorter rows (haven.import.max-row-length)");
		}
		if (this.cells.size() > this.limits.maxColumns()) {
			throw new UnreadableFileException(this.file.path(),
					"the row in line " + this.rowLine + " has more than " + this.limits.maxColumns() + " columns",
					"fewer columns (haven.import.max-columns)");
		}
	}

	// CR and CR LF are told as LF.
	private int read() throws IOException {
		int c = (this.pushedBack != -2) ? this.pushedBack : this.text.reader().read();
		this.pushedBack = -2;
		if (c == '\r') {
			int following = this.text.reader().read();
			if (following != '\n') {
				this.pushedBack = following;
			}
			c = '\n';
		}
		if (c == '\n') {
			this.line++;
		}
		return c;
	}

	private UnreadableFileException refused(String problem) {
		return new UnreadableFileException(this.file.path(), problem, ACCEPTED);
	}

}
