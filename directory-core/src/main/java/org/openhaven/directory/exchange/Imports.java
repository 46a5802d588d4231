package org.openhaven.directory.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.openhaven.directory.exchange.read.ReadOptions;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.exchange.read.Reading;
import org.openhaven.directory.exchange.read.StatementReaders;
import org.openhaven.directory.source.Coverage;
import org.openhaven.directory.source.SourceRecords;
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

	private final ImportPlans plans;

	private final ImportJournal journal;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private final ReadOptions options;

	private final SampleDirectory samples;

	private final SourceRecords records;

	private final PossibleDuplicates duplicates;

	private final Clock clock;

	private final ReentrantLock one = new ReentrantLock();

	Imports(ImportBatch batch, MissingMarks missing, ImportPlans plans, ImportJournal journal, EntityManager entities,
			PlatformTransactionManager transactions, ReadOptions options, SampleDirectory samples,
			SourceRecords records, PossibleDuplicates duplicates, Clock clock) {
		this.batch = batch;
		this.missing = missing;
		this.plans = plans;
		this.journal = journal;
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
			return run(rows, this.plans.of(request, rows.description()), report, progress);
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
		ImportPlan plan = new ImportPlan(source, edition, covers, fingerprint, false, false, sample, null);
		try (ImportReport report = ImportReport.to(null)) {
			return run(rows, plan, report, progress);
		}
	}

	private ImportSummary run(Reading rows, ImportPlan plan, ImportReport report, Progress progress) {
		if (!this.one.tryLock()) {
			throw new ImportRefusedException("Another import is running: wait until it has ended");
		}
		try {
			if (!plan.dryRun()) {
				ImportSummary done = new Running(rows, plan, report, progress).run();
				if (!plan.sample()) {
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

	/** One import under way. */
	private final class Running {

		private final Reading rows;

		private final ImportPlan plan;

		private final ImportReport report;

		private final Progress progress;

		private final List<String> notes = new ArrayList<>();

		private Running(Reading rows, ImportPlan plan, ImportReport report, Progress progress) {
			this.rows = rows;
			this.plan = plan;
			this.report = report;
			this.progress = progress;
		}

		private ImportSummary run() {
			long resumedAt = retried(this.plan.dryRun(),
					() -> Imports.this.journal.begin(this.plan, this.rows.description()));
			ImportContext context = retried(this.plan.dryRun(), () -> Imports.this.journal.context(this.plan));
			readAll(context, resumedAt);
			markMissing(context);
			retried(this.plan.dryRun(), () -> {
				run(context).finish(Imports.this.clock.instant());
				return true;
			});
			this.notes.addAll(this.report.firstRejected());
			ImportCounts counts = retried(this.plan.dryRun(), () -> run(context).counts());
			return new ImportSummary(this.plan.source(), this.plan.edition(), counts, resumedAt, this.notes);
		}

		private ImportRun run(ImportContext context) {
			return Imports.this.journal.run(context.run());
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
			Instant begun = retried(this.plan.dryRun(), () -> run(context).startedAt());
			return new RetoldDuplicates(Imports.this.records, Imports.this.duplicates, this.plan.source(), begun);
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
				retried(this.plan.dryRun(), () -> {
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
			retried(this.plan.dryRun(), () -> {
				ImportBatch.Taken taken = Imports.this.batch.take(read, context, this.report.isKept());
				run(context).advance(rows, taken.counts().plus(rejected));
				forget();
				return taken;
			}).duplicates().forEach(this.report::possibleDuplicate);
		}

		private void markMissing(ImportContext context) {
			Coverage covers = this.plan.covers();
			MissingMarks.Extent extent = retried(this.plan.dryRun(),
					() -> Imports.this.missing.extent(this.plan.source(), this.plan.edition(), covers));
			boolean begun = retried(this.plan.dryRun(), () -> run(context).marksMissing());
			if (covers.isEmpty()) {
				return;
			}
			if (!begun && extent.isSuspicious() && !this.plan.acceptMissing()) {
				this.notes.add("Nothing was marked as missing: the list lacks " + extent.lacking() + " of the "
						+ extent.covered()
						+ " places it covers, which is more than a fifth. If that is right, import it"
						+ " again with --accept-missing");
				return;
			}
			long marked = 0;
			for (int some = -1; some != 0; marked += some) {
				some = retried(this.plan.dryRun(), () -> {
					int now = Imports.this.missing.markNext(context, covers);
					run(context).markMissing(now);
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
			if (this.plan.dryRun()) {
				Imports.this.entities.flush();
				Imports.this.entities.clear();
			}
		}

	}

}
