package org.openhaven.directory.exchange.read;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.Records;

/**
 * Reads the files of a source one after the other.
 *
 * @param <R> what one record is
 */
final class FileReading<R> implements Reading {

	private static final int LONGEST_EXCERPT = 200;

	private final SourceDescription description;

	private final List<SourceFile<R>> files;

	private final Iterator<SourceFile<R>> following;

	private final Runnable release;

	private final SeenKeys seen = new SeenKeys();

	private @Nullable SourceFile<R> file;

	private @Nullable Records<R> records;

	private long bytesBefore;

	FileReading(SourceDescription description, List<SourceFile<R>> files) {
		this(description, files, () -> {
		});
	}

	FileReading(SourceDescription description, List<SourceFile<R>> files, Runnable release) {
		this.description = description;
		this.files = files;
		this.following = files.iterator();
		this.release = release;
	}

	@Override
	public SourceDescription description() {
		return this.description;
	}

	@Override
	public @Nullable ReadRow next() {
		while (true) {
			if (this.records == null || this.file == null) {
				if (!this.following.hasNext()) {
					return null;
				}
				this.file = this.following.next();
				this.records = this.file.opener().get();
			}
			R read = this.records.next();
			if (read != null) {
				return row(this.file, read);
			}
			closeFile();
		}
	}

	@Override
	public long bytesRead() {
		long here = (this.records != null) ? this.records.bytesRead() : 0;
		return Math.min(this.bytesBefore + here, totalBytes());
	}

	@Override
	public long totalBytes() {
		return this.files.stream().mapToLong(SourceFile::size).sum();
	}

	@Override
	public void close() {
		closeFile();
		this.release.run();
	}

	private ReadRow row(SourceFile<R> source, R read) {
		Notices notices = new Notices();
		String name = nameOf(source.path());
		long line = source.rows().line(read);
		try {
			StatedRow stated = source.rows().read(read, notices);
			return new ReadRow.Row(name, line, stated.key(this.seen), stated.statement(), notices.collected());
		}
		catch (RejectedRowException ex) {
			String excerpt = CleanText.clean(source.rows().excerpt(read));
			return new ReadRow.Rejected(name, line, ex.reason(),
					excerpt.substring(0, Math.min(LONGEST_EXCERPT, excerpt.length())));
		}
	}

	private void closeFile() {
		if (this.records != null && this.file != null) {
			this.records.close();
			this.bytesBefore += this.file.size();
		}
		this.records = null;
		this.file = null;
	}

	private static String nameOf(Path path) {
		Path name = path.getFileName();
		return (name != null) ? name.toString() : path.toString();
	}

}
