package org.openhaven.directory.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.exchange.PlaceMatching.Placement;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.Sighting;
import org.openhaven.directory.source.Sightings;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an edition of a source back, as if it had never been imported: records that only
 * it named are removed, or silenced where their facility asked for something that the
 * next import has to keep as well; others say again what an earlier edition said, and
 * what was missing from it alone is no longer missing. Works in batches; after an
 * interruption the same call finishes it.
 */
@Component
public class ImportRemovals {

	private static final Limit BATCH = Limit.of(ImportBatch.ROWS);

	private final SourceRecords records;

	private final Sightings sightings;

	private final ImportRuns runs;

	private final PlaceMatching matching;

	private final Publications publications;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportRemovals(SourceRecords records, Sightings sightings, ImportRuns runs, PlaceMatching matching,
			Publications publications, PlatformTransactionManager transactions, Clock clock) {
		this.records = records;
		this.sightings = sightings;
		this.runs = runs;
		this.matching = matching;
		this.publications = publications;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Takes an edition back.
	 * @param source the source's name
	 * @param edition which edition
	 * @param progress told about records
	 * @return how many records it had named
	 * @throws ImportRefusedException if that edition was never imported
	 */
	public long remove(String source, LocalDate edition, Progress progress) {
		inTransaction(() -> forget(source, edition));
		long removed = 0;
		for (int some = -1; some != 0; removed += some) {
			some = inTransaction(() -> removeSome(source, edition));
			progress.at("records", removed, 0);
		}
		judgeAgain(source, edition);
		return removed;
	}

	/** From now on nothing follows from the edition's silence. */
	private int forget(String source, LocalDate edition) {
		List<ImportRun> taken = this.runs.findRuns(source, edition);
		if (taken.isEmpty()) {
			throw new ImportRefusedException("The edition " + edition + " of " + source + " was never imported");
		}
		taken.forEach((run) -> run.takeBack(this.clock.instant()));
		return taken.size();
	}

	private int removeSome(String source, LocalDate edition) {
		List<SourceRecord> named = this.records.findSeenIn(source, edition, BATCH);
		Map<String, List<Sighting>> seen = this.sightings
			.findSightings(source, named.stream().map((record) -> record.getId().recordKey()).toList())
			.stream()
			.collect(Collectors.groupingBy((sighting) -> sighting.getId().recordKey()));
		Set<String> facilities = named.stream()
			.map(SourceRecord::facilityId)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Set<String> formerPlaces = named.stream()
			.map(SourceRecord::placeKey)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Silence silence = Silence.of(this.runs.findMarking(source));
		Map<String, Dossier> dossiers = this.publications.open(facilities);
		Set<SourceRecord> gone = new HashSet<>();
		Set<SourceRecord> changed = new LinkedHashSet<>();
		for (SourceRecord record : named) {
			if (isLeft(record, edition, seen.getOrDefault(record.getId().recordKey(), List.of()), changed)) {
				record.markMissing(silence.missingSince(record));
			}
			else if (hasWishes(dossiers.get(record.facilityId()))) {
				record.silence();
			}
			else {
				gone.add(record);
			}
		}
		gone.forEach((record) -> {
			dossiers.values().forEach((dossier) -> dossier.take(record));
			this.records.delete(record);
		});
		Placement placement = this.matching.place(changed, formerPlaces, dossiers, false);
		Set<String> affected = new LinkedHashSet<>(facilities);
		affected.addAll(placement.affected());
		this.publications.publish(affected.stream().map(placement::dossier).toList(),
				new ChangeCause.Imported(source, edition));
		return named.size();
	}

	private static boolean hasWishes(@Nullable Dossier dossier) {
		return dossier != null && dossier.facility().hasWishes();
	}

	/**
	 * Whether another edition names the record; it then says what the newest of them
	 * says.
	 */
	private boolean isLeft(SourceRecord record, LocalDate edition, List<Sighting> seen, Set<SourceRecord> changed) {
		List<Sighting> others = seen.stream()
			.filter((sighting) -> !sighting.getId().edition().equals(edition))
			.sorted(Comparator.comparing((Sighting sighting) -> sighting.getId().edition()))
			.toList();
		seen.stream().filter((sighting) -> sighting.getId().edition().equals(edition)).forEach(this.sightings::delete);
		if (others.isEmpty()) {
			return false;
		}
		Sighting newest = others.getLast();
		String before = record.contentHash();
		record.goBack(others.getFirst().getId().edition(), newest.getId().edition(), newest.statement(record));
		others.stream()
			.filter((sighting) -> sighting.contentHash().equals(record.contentHash()))
			.forEach((sighting) -> sighting.agree(record.contentHash()));
		if (!before.equals(record.contentHash())) {
			changed.add(record);
		}
		return true;
	}

	/** Records that only this edition lacked are no longer missing. */
	private void judgeAgain(String source, LocalDate edition) {
		Optional<String> after = Optional.of("");
		while (after.isPresent()) {
			String from = after.get();
			after = this.transaction.execute((status) -> judgeSome(source, edition, from));
		}
	}

	/** The key after which to go on, empty at the end. */
	private Optional<String> judgeSome(String source, LocalDate edition, String after) {
		List<SourceRecord> missing = this.records.findMissing(source, after, BATCH);
		Silence silence = Silence.of(this.runs.findMarking(source));
		Set<String> facilities = new LinkedHashSet<>();
		for (SourceRecord record : missing) {
			if (!Objects.equals(record.missingSince(), silence.missingSince(record))) {
				record.markMissing(silence.missingSince(record));
				facilities.add(record.facilityId());
			}
		}
		this.publications.publish(this.publications.open(facilities).values(),
				new ChangeCause.Imported(source, edition));
		return missing.isEmpty() ? Optional.empty() : Optional.of(missing.getLast().getId().recordKey());
	}

	private int inTransaction(IntSupplier work) {
		Integer result = this.transaction.execute((status) -> work.getAsInt());
		return (result != null) ? result : 0;
	}

}
