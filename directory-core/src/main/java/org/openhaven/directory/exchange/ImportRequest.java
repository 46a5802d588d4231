package org.openhaven.directory.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.account.Email;
import org.openhaven.directory.exchange.read.StatementReaders;
import org.openhaven.directory.source.Coverage;

/**
 * What is to be imported, and how. Written by {@link #of} and the {@code with} methods.
 *
 * @param format one of {@link StatementReaders#formats()}, or
 * {@link StatementReaders#AUTO}
 * @param files one or more files of one source and edition
 * @param source the source's name, null for the format's own
 * @param edition the date the list speaks of, null to take it from the files
 * @param covers what the list is complete for
 * @param dryRun whether to count only, and write nothing
 * @param report CSV file for rejected rows, notices and possible duplicates; null for
 * none
 * @param mapping path or name of a mapping for {@code mapped-csv}, null for the one whose
 * columns fit
 * @param acceptMissing whether to mark missing records also when they are more than a
 * fifth
 * @param confirmedBy account in whose name the rows are stated, null if only the list
 * says so
 */
public record ImportRequest(String format, List<Path> files, @Nullable String source, @Nullable LocalDate edition,
		Coverage covers, boolean dryRun, @Nullable Path report, @Nullable String mapping, boolean acceptMissing,
		@Nullable Email confirmedBy) {

	/** Copies the list. */
	public ImportRequest {
		files = List.copyOf(files);
	}

	/**
	 * Files of a format, and all else by default: edition and source from the files,
	 * complete for nothing.
	 * @param format the format
	 * @param files one or more
	 * @return a request
	 */
	public static ImportRequest of(String format, Path... files) {
		return new ImportRequest(format, List.of(files), null, null, Coverage.NOTHING, false, null, null, false, null);
	}

	/**
	 * The same from a named source and edition.
	 * @param name the source's name, null for the format's own
	 * @param date the edition, null to take it from the files
	 * @return a new request
	 */
	public ImportRequest from(@Nullable String name, @Nullable LocalDate date) {
		return new ImportRequest(this.format, this.files, name, date, this.covers, this.dryRun, this.report,
				this.mapping, this.acceptMissing, this.confirmedBy);
	}

	/**
	 * The same of a list that is complete for something.
	 * @param coverage what for
	 * @param accept whether to mark missing records also when they are more than a fifth
	 * @return a new request
	 */
	public ImportRequest covering(Coverage coverage, boolean accept) {
		return new ImportRequest(this.format, this.files, this.source, this.edition, coverage, this.dryRun, this.report,
				this.mapping, accept, this.confirmedBy);
	}

	/**
	 * The same without writing anything but the report.
	 * @return a new request
	 */
	public ImportRequest asDryRun() {
		return new ImportRequest(this.format, this.files, this.source, this.edition, this.covers, true, this.report,
				this.mapping, this.acceptMissing, this.confirmedBy);
	}

	/**
	 * The same with a report.
	 * @param file where to write it
	 * @return a new request
	 */
	public ImportRequest withReport(@Nullable Path file) {
		return new ImportRequest(this.format, this.files, this.source, this.edition, this.covers, this.dryRun, file,
				this.mapping, this.acceptMissing, this.confirmedBy);
	}

	/**
	 * The same with a mapping.
	 * @param name path or name of a built-in one, null for the one whose columns fit
	 * @return a new request
	 */
	public ImportRequest withMapping(@Nullable String name) {
		return new ImportRequest(this.format, this.files, this.source, this.edition, this.covers, this.dryRun,
				this.report, name, this.acceptMissing, this.confirmedBy);
	}

	/**
	 * The same, stated in the name of a person.
	 * @param account the address of an operator's or moderator's account
	 * @return a new request
	 */
	public ImportRequest confirmedBy(@Nullable Email account) {
		return new ImportRequest(this.format, this.files, this.source, this.edition, this.covers, this.dryRun,
				this.report, this.mapping, this.acceptMissing, account);
	}

}
