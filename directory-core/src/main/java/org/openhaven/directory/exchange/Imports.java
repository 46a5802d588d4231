package org.openhaven.directory.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.account.Account;
import org.openhaven.directory.account.Accounts;
import org.openhaven.directory.account.Role;
import org.openhaven.directory.exchange.read.ReadOptions;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.exchange.read.Reading;
import org.openhaven.directory.exchange.read.SourceDescription;
import org.openhaven.directory.exchange.read.StatementReaders;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.Source;
import org.openhaven.directory.source.SourceEdition;
import org.openhaven.directory.source.SourceEditions;
import org.openhaven.directory.source.SourceRecords;
import org.openhaven.directory.source.Sources;
import org.openhaven.directory.storage.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports lists. Reads one batch of rows at a time and commits it together with how far
 * the run has come: memory does not grow with the file, other work goes on meanwhile, and
 * a run that was interrupted is finished by the next one over the same files, with the
 * same result. One import runs at a time.
 */
@Component
public class Imports {

	private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

	private static final int ATTEMPTS = 4;

	private final ImportBatch batch;

	private final MissingMarks missing;

	private final ImportRuns runs;

	private final Sources sources;

	private final SourceEditions editions;

	private final Accounts accounts;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private final ReadOptions options;

	private final SampleDirectory samples;

	private final SourceRecords records;

	private final PossibleDuplicates duplicates;

	private final Clock clock;

	private final ReentrantLock one = new ReentrantLock();

	Imports(ImportBatch batch, MissingMarks missing, ImportRuns runs, Sources sources, SourceEditions editions,
			Accounts accounts, EntityManager entities, PlatformTransactionManager transactions, ReadOptions options,
			SampleDirectory samples, SourceRecords records, PossibleDuplicates duplicates, Clock clock) {
		this.batch = batch;
		this.missing = missing;
		this.runs = runs;
		this.sources = sources;
		this.editions = editions;
		this.accounts = accounts;
		this.entities = entities;
		this.transaction = new TransactionTemplate(transactions);
		this.options = options;
		this.samples = samples;
		this.records = records;
		this.duplicates = duplicates;
		this.clock = clock;
	}

	/**
	 * Imports files.
	 * @param request which, and how
	 * @param progress told about rows
	 * @return what was done
	 * @throws org.openhaven.directory.exchange.table.UnreadableFileException if a file is
	 * not of the format; nothing was written
	 * @throws EditionUnknownException if nothing tells the edition; nothing was written
	 * @throws ImportRefusedException if it cannot be done as asked; nothing was written
	 */
	public ImportSummary run(ImportRequest request, Progress progress) {
		ReadOptions reading = (request.mapping() != null) ? this.options.withMapping(request.mapping()) : this.options;
		try (Reading rows = StatementReaders.open(request.format(), request.files(), reading);
				ImportReport report = ImportReport.to(request.report())) {
			return run(rows, plan(request, rows.description()), report, progress);
		}
	}

	/**
	 * Imports rows from wherever they come.
	 * @param rows not closed here
	 * @param source the source's name
	 * @param edition the date the rows speak of
	 * @param covers what they are complete for; marked once the last row was read
	 * @param fingerprint tells these rows from others, so that an interrupted run can be
	 * taken up again; rows come in the same order then
	 * @param sample whether the rows are made up
	 * @param progress told about rows
	 * @return what was done
	 */
	ImportSummary run(Reading rows, String source, LocalDate edition, Coverage covers, String fingerprint,
			boolean sample, Progress progress) {
		Plan plan = new Plan(source, edition, covers, fingerprint, false, false, sample, null);
		try (ImportReport report = ImportReport.to(null)) {
			return run(rows, plan, report, progress);
		}
	}

	private ImportSummary run(Reading rows, Plan plan, ImportReport report, Progress progress) {
		if (!this.one.tryLock()) {
			throw new ImportRefusedException("Another import is running: wait until it has ended");
		}
		try {
			if (!plan.dryRun) {
				ImportSummary done = new Running(rows, plan, report, progress).run();
				if (!plan.sample) {
					this.samples.clear();
				}
				return done;
			}
			ImportSummary summary = this.transaction.execute((status) -> {
				status.setRollbackOnly();
				return new Running(rows, plan, report, progress).run();
			});
			if (summary == null) {
				throw new IllegalStateException("An import always ends with a summary");
			}
			return summary;
		}
		finally {
			this.one.unlock();
		}
	}

	private Plan plan(ImportRequest request, SourceDescription description) {
		String source = checkedSource((request.source() != null) ? request.source() : description.source());
		LocalDate edition = (request.edition() != null) ? request.edition() : description.edition();
		if (edition == null) {
			throw new EditionUnknownException(source);
		}
		Origin.Confirmed confirmed = confirmed(request);
		String fingerprint = fingerprint(request, source, edition);
		return new Plan(source, edition, request.covers(), fingerprint, request.dryRun(), request.acceptMissing(),
				false, confirmed);
	}

	private static String checkedSource(String name) {
		try {
			return Source.checked(name);
		}
		catch (IllegalArgumentException ex) {
			throw new ImportRefusedException(String.valueOf(ex.getMessage()));
		}
	}

	private Origin.@Nullable Confirmed confirmed(ImportRequest request) {
		if (request.confirmedBy() == null) {
			return null;
		}
		Account account = this.accounts.findAccount(request.confirmedBy())
			.orElseThrow(() -> new ImportRefusedException("There is no account " + request.confirmedBy()
					+ ": create it with 'account create', or leave --confirmed-by out"));
		String role = (account.role() == Role.OPERATOR) ? "operator" : "moderator";
		return new Origin.Confirmed(account.id(), role, this.clock.instant(), "haven-csv");
	}

	/** Files with other options are another import. */
	private static String fingerprint(ImportRequest request, String source, LocalDate edition) {
		MessageDigest digest = Digest.sha256();
		for (Path file : request.files()) {
			try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
				content.transferTo(java.io.OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read " + file, ex);
			}
		}
		return Digest.of(HexFormat.of().formatHex(digest.digest()) + "|" + source + "|" + edition + "|"
				+ request.covers() + "|" + request.mapping() + "|" + request.confirmedBy());
	}

	/** A batch that lost against another writer is done again. */
	private <T> T retried(boolean dryRun, Supplier<T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				T result = this.transaction.execute((status) -> work.get());
				if (result == null) {
					throw new IllegalStateException("A batch always has a result");
				}
				return result;
			}
			catch (ConcurrencyFailureException ex) {
				if (dryRun || attempt == ATTEMPTS) {
					throw ex;
				}
				LOG.info("A batch of the import met another writer, attempt {} of {} follows", attempt + 1, ATTEMPTS);
			}
		}
	}

	/** What is to be done, once everything is known. */
	private record Plan(String source, LocalDate edition, Coverage covers, String fingerprint, boolean dryRun,
			boolean acceptMissing, boolean sample, Origin.@Nullable Confirmed confirmed) {
	}

	/** One import under way. */
	private final class Running {

		private final Reading rows;

		private final Plan plan;

		private final ImportReport report;

		private final Progress progress;

		private final List<String> notes = new ArrayList<>();

		private Running(Reading rows, Plan plan, ImportReport report, Progress progress) {
			this.rows = rows;
			this.plan = plan;
			this.report = report;
			this.progress = progress;
		}

		private ImportSummary run() {
			long resumedAt = retried(this.plan.dryRun, this::begin);
			ImportContext context = retried(this.plan.dryRun, this::context);
			readAll(context, resumedAt);
			markMissing(context);
			retried(this.plan.dryRun, () -> {
				open().finish(Imports.this.clock.instant());
				return true;
			});
			this.notes.addAll(this.report.firstRejected());
			ImportCounts counts = retried(this.plan.dryRun, () -> ended(context.run()).counts());
			return new ImportSummary(this.plan.source, this.plan.edition, counts, resumedAt, this.notes);
		}

		/** Takes up an interrupted run over the same files, or begins a new one. */
		private long begin() {
			Set<String> answers = this.rows.description().completeFilters();
			if (!Imports.this.sources.existsById(this.plan.source)) {
				Imports.this.sources.save(new Source(this.plan.source, this.rows.description().format()));
				Imports.this.entities.flush();
			}
			SourceEdition.Id id = new SourceEdition.Id(this.plan.source, this.plan.edition);
			Imports.this.editions.findById(id)
				.ifPresentOrElse((known) -> known.answer(answers),
						() -> Imports.this.editions.save(new SourceEdition(id, answers)));
			Imports.this.entities.flush();
			ImportRun taken = null;
			for (ImportRun run : Imports.this.runs.findUnfinished(this.plan.source)) {
				if (run.fingerprint().equals(this.plan.fingerprint)) {
					taken = run;
				}
				else {
					run.abandon(Imports.this.clock.instant());
				}
			}
			if (taken == null) {
				taken = Imports.this.runs.save(new ImportRun(this.plan.source, this.plan.edition, this.plan.covers,
						this.plan.fingerprint, Imports.this.clock.instant()));
			}
			return taken.rowsDone();
		}

		private ImportContext context() {
			return new ImportContext(open().id(), this.plan.source, this.plan.edition,
					Silence.of(Imports.this.runs.findMarking(this.plan.source)), this.plan.sample, this.plan.dryRun,
					this.plan.confirmed, Imports.this.clock.instant());
		}

		private ImportRun open() {
			return Imports.this.runs.findUnfinished(this.plan.source)
				.stream()
				.filter((run) -> run.fingerprint().equals(this.plan.fingerprint))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The run of " + this.plan.source + " is gone"));
		}

		private ImportRun ended(long id) {
			return Imports.this.runs.findById(id).orElseThrow();
		}

		private void readAll(ImportContext context, long resumedAt) {
			long total = this.rows.description().rows();
			RetoldDuplicates before = retold(context);
			List<ReadRow> some = new ArrayList<>();
			long number = 0;
			for (ReadRow row = this.rows.next(); row != null; row = this.rows.next()) {
				note(row);
				some.add(row);
				number++;
				if (some.size() == ImportBatch.ROWS || number == resumedAt) {
					deal(some, number <= resumedAt, before, context);
					some.clear();
					this.progress.at("rows", number, total);
				}
			}
			deal(some, false, before, context);
			this.progress.at("rows", number, total);
		}

		private RetoldDuplicates retold(ImportContext context) {
			Instant begun = retried(this.plan.dryRun, () -> ended(context.run()).startedAt());
			return new RetoldDuplicates(Imports.this.records, Imports.this.duplicates, this.plan.source, begun);
		}

		private void deal(List<ReadRow> some, boolean done, RetoldDuplicates before, ImportContext context) {
			List<ReadRow.Row> read = some.stream()
				.filter(ReadRow.Row.class::isInstance)
				.map(ReadRow.Row.class::cast)
				.toList();
			if (!done && !some.isEmpty()) {
				take(read, some.size(), context);
			}
			else if (this.report.isKept()) {
				retried(this.plan.dryRun, () -> {
					List<PossibleDuplicate> retold = before.retell(read);
					forget();
					return retold;
				}).forEach(this.report::possibleDuplicate);
			}
		}

		private void note(ReadRow row) {
			switch (row) {
				case ReadRow.Rejected rejected -> this.report.rejected(rejected);
				case ReadRow.Row read -> this.report.notices(read);
			}
		}

		/** The report hears of a batch once it is committed, so never twice. */
		private void take(List<ReadRow.Row> read, int rows, ImportContext context) {
			ImportCounts rejected = new ImportCounts(0, 0, 0, 0, 0, rows - read.size());
			retried(this.plan.dryRun, () -> {
				ImportBatch.Taken taken = Imports.this.batch.take(read, context, this.report.isKept());
				ended(context.run()).advance(rows, taken.counts().plus(rejected));
				forget();
				return taken;
			}).duplicates().forEach(this.report::possibleDuplicate);
		}

		private void markMissing(ImportContext context) {
			Coverage covers = this.plan.covers;
			MissingMarks.Extent extent = retried(this.plan.dryRun,
					() -> Imports.this.missing.extent(this.plan.source, this.plan.edition, covers));
			boolean begun = retried(this.plan.dryRun, () -> ended(context.run()).marksMissing());
			if (covers.isEmpty()) {
				return;
			}
			if (!begun && extent.isSuspicious() && !this.plan.acceptMissing) {
				this.notes.add("Nothing was marked as missing: the list lacks " + extent.lacking() + " of the "
						+ extent.covered()
						+ " places it covers, which is more than a fifth. If that is right, import it"
						+ " again with --accept-missing");
				return;
			}
			long marked = 0;
			for (int some = -1; some != 0; marked += some) {
				some = retried(this.plan.dryRun, () -> {
					int now = Imports.this.missing.markNext(context, covers);
					ended(context.run()).markMissing(now);
					forget();
					return now;
				});
				this.progress.at("missing", marked, extent.lacking());
			}
		}

		/**
		 * In a dry run all batches share one transaction, whose session must not grow.
		 */
		private void forget() {
			if (this.plan.dryRun) {
				Imports.this.entities.flush();
				Imports.this.entities.clear();
			}
		}

	}

}
