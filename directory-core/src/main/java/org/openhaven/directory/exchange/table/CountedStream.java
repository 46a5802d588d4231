package org.openhaven.directory.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass. */
class CountedStream extends FilterInputStream {

	private long count;

	CountedStream(InputStream in) {
		super(in);
	}

	long count() {
		return this.count;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		if (value >= 0) {
			passed(1);
		}
		return value;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int read = super.read(target, offset, length);
		if (read > 0) {
			passed(read);
		}
		return read;
	}

	@Override
	public long skip(long length) throws IOException {
		long skipped = super.skip(length);
		passed(skipped);
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	void passed(long bytes) {
		this.count += bytes;
	}

}
