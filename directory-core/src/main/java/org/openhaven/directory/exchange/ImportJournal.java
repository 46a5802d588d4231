package org.openhaven.directory.exchange;

import java.time.Clock;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.openhaven.directory.exchange.read.SourceDescription;
import org.openhaven.directory.source.Source;
import org.openhaven.directory.source.SourceEdition;
import org.openhaven.directory.source.SourceEditions;
import org.openhaven.directory.source.Sources;

import org.springframework.stereotype.Component;

/**
 * Keeps how far each import has come, so that an interrupted one is finished by the next
 * over the same files. Works in the transaction of who calls.
 */
@Component
class ImportJournal {

	private final ImportRuns runs;

	private final Sources sources;

	private final SourceEditions editions;

	private final EntityManager entities;

	private final Clock clock;

	ImportJournal(ImportRuns runs, Sources sources, SourceEditions editions, EntityManager entities, Clock clock) {
		this.runs = runs;
		this.sources = sources;
		this.editions = editions;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Takes up an interrupted run of the plan, or begins a new one.
	 * @return rows that are done already
	 */
	long begin(ImportPlan plan, SourceDescription description) {
		introduce(plan, description);
		ImportRun taken = null;
		for (ImportRun run : this.runs.findUnfinished(plan.source())) {
			if (run.fingerprint().equals(plan.fingerprint())) {
				taken = run;
			}
			else {
				run.abandon(this.clock.instant());
			}
		}
		if (taken == null) {
			taken = this.runs.save(new ImportRun(plan.source(), plan.edition(), plan.covers(), plan.fingerprint(),
					this.clock.instant()));
		}
		return taken.rowsDone();
	}

	/** Makes source and edition known. */
	private void introduce(ImportPlan plan, SourceDescription description) {
		if (!this.sources.existsById(plan.source())) {
			this.sources.save(new Source(plan.source(), description.format()));
			this.entities.flush();
		}
		SourceEdition.Id id = new SourceEdition.Id(plan.source(), plan.edition());
		Set<String> answers = description.completeFilters();
		this.editions.findById(id)
			.ifPresentOrElse((known) -> known.answer(answers),
					() -> this.editions.save(new SourceEdition(id, answers)));
		this.entities.flush();
	}

	/** What all batches of the run that {@link #begin} began have in common. */
	ImportContext context(ImportPlan plan) {
		return new ImportContext(unfinished(plan).id(), plan.source(), plan.edition(),
				Silence.of(this.runs.findMarking(plan.source())), plan.sample(), plan.dryRun(), plan.confirmed(),
				this.clock.instant());
	}

	private ImportRun unfinished(ImportPlan plan) {
		return this.runs.findUnfinished(plan.source())
			.stream()
			.filter((run) -> run.fingerprint().equals(plan.fingerprint()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The run of " + plan.source() + " is gone"));
	}

	/** A run, whether it has ended or not. */
	ImportRun run(long id) {
		return this.runs.findById(id).orElseThrow();
	}

}
