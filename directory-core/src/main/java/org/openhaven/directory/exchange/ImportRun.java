package org.openhaven.directory.exchange;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.storage.InstantColumn;

/**
 * One import and how far it has come: written in the transaction of each batch, so that
 * an interrupted run is finished by the next one over the same files.
 */
@Entity
@Table(name = "import_run")
class ImportRun {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String source;

	private LocalDate edition;

	private String covers;

	private String fingerprint;

	private String state;

	private boolean marksMissing;

	private long rowsDone;

	private long added;

	private long changed;

	private long unchanged;

	private long missing;

	private long merged;

	private long rejected;

	private Instant startedAt;

	private @Nullable Instant endedAt;

	@SuppressWarnings("NullAway.Init")
	protected ImportRun() {
	}

	ImportRun(String source, LocalDate edition, Coverage covers, String fingerprint, Instant at) {
		this.source = source;
		this.edition = edition;
		this.covers = covers.toString();
		this.fingerprint = fingerprint;
		this.state = "running";
		this.startedAt = InstantColumn.truncated(at);
	}

	/** Notes that more rows were dealt with. */
	void advance(long rows, ImportCounts counts) {
		this.rowsDone += rows;
		add(counts);
	}

	/** Notes that its silence counts from now on. */
	void markMissing(long records) {
		this.marksMissing = true;
		this.missing += records;
	}

	void finish(Instant at) {
		this.state = "done";
		this.endedAt = InstantColumn.truncated(at);
	}

	/** Notes that nobody will finish it: another file was imported instead. */
	void abandon(Instant at) {
		this.state = "abandoned";
		this.endedAt = InstantColumn.truncated(at);
	}

	/** Notes that what it brought is taken out again. */
	void takeBack(Instant at) {
		this.marksMissing = false;
		abandon(at);
	}

	private void add(ImportCounts counts) {
		this.added += counts.added();
		this.changed += counts.changed();
		this.unchanged += counts.unchanged();
		this.missing += counts.missing();
		this.merged += counts.merged();
		this.rejected += counts.rejected();
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The run is not stored yet");
		}
		return this.id;
	}

	LocalDate edition() {
		return this.edition;
	}

	Coverage covers() {
		return Coverage.parse(this.covers);
	}

	String fingerprint() {
		return this.fingerprint;
	}

	/** When it began, before it was interrupted. */
	Instant startedAt() {
		return this.startedAt;
	}

	boolean marksMissing() {
		return this.marksMissing;
	}

	long rowsDone() {
		return this.rowsDone;
	}

	ImportCounts counts() {
		return new ImportCounts(this.added, this.changed, this.unchanged, this.missing, this.merged, this.rejected);
	}

	PastImport past() {
		return new PastImport(this.source, this.edition, this.state, this.startedAt, this.endedAt, counts());
	}

	@Override
	public String toString() {
		return this.source + " " + this.edition + ", " + this.state + ", begun " + this.startedAt + ", ended "
				+ this.endedAt;
	}

}
