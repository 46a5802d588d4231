package org.openhaven.directory.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.directory.exchange.PlaceMatching.Placement;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.Sighting;
import org.openhaven.directory.source.Sightings;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.openhaven.directory.source.SourceStatement;
import org.springframework.stereotype.Component;

/**
 * Takes in a batch of rows: notes what each says in its record, finds the facilities, and
 * publishes the listings that follow. Runs in the caller's transaction.
 */
@Component
class ImportBatch {

	/** Rows at a time: each may move one listing besides its own, and 200 are allowed. */
	static final int ROWS = 100;

	private final SourceRecords records;

	private final Sightings sightings;

	private final PlaceMatching matching;

	private final Publications publications;

	private final PersonRows personRows;

	private final SourceDifferences differences;

	private final PossibleDuplicates duplicates;

	ImportBatch(SourceRecords records, Sightings sightings, PlaceMatching matching, Publications publications,
			PersonRows personRows, SourceDifferences differences, PossibleDuplicates duplicates) {
		this.records = records;
		this.sightings = sightings;
		this.matching = matching;
		this.publications = publications;
		this.personRows = personRows;
		this.differences = differences;
		this.duplicates = duplicates;
	}

	Taken take(List<ReadRow.Row> rows, ImportContext context, boolean lookForDuplicates) {
		Noted noted = note(rows, context);
		Placement placement = this.matching.place(noted.touched, noted.formerPlaces, noted.facilitiesSeenAgain(),
				context.sample());
		Set<String> affected = new LinkedHashSet<>(noted.facilitiesSeenAgain());
		affected.addAll(placement.affected());
		if (context.confirmed() != null) {
			affected.addAll(this.personRows.state(noted.byRow, placement, context.confirmed()));
		}
		List<Dossier> dossiers = affected.stream().map(placement::dossier).toList();
		Set<String> brandNew = dossiers.stream()
			.filter(Dossier::isNew)
			.map((dossier) -> dossier.id().value())
			.collect(Collectors.toSet());
		this.publications.publish(dossiers, context.cause(), context.rehearsal());
		noted.store(this.records, this.sightings);
		this.differences.propose(dossiers, noted.touched, context);
		return new Taken(count(noted, brandNew),
				lookForDuplicates ? this.duplicates.find(noted.fresh, (other) -> true) : List.of());
	}

	private Noted note(List<ReadRow.Row> rows, ImportContext context) {
		Noted noted = new Noted(context);
		Set<String> keys = rows.stream().map(ReadRow.Row::key).collect(Collectors.toSet());
		this.records.findRecords(context.source(), keys)
			.forEach((record) -> noted.known.put(record.getId().recordKey(), record));
		this.sightings.findSightings(context.source(), keys).forEach(noted::remember);
		for (ReadRow.Row row : rows) {
			noted.take(row, keyOf(row, noted, context));
		}
		if (!noted.unchangedKeys.isEmpty()) {
			this.records.noteSeen(context.source(), noted.unchangedKeys, context.run());
		}
		return noted;
	}

	/**
	 * Sources may use their key for several rows of one file, a place on two lists. The
	 * first is the record of that key, others get a number, unless they say the same.
	 */
	private String keyOf(ReadRow.Row row, Noted noted, ImportContext context) {
		String key = row.key();
		String hash = SourceRecord.hashOf(row.statement());
		for (int number = 2;; number++) {
			SourceRecord record = noted.known.get(key);
			if (record == null || record.contentHash().equals(hash) || !noted.wasSeen(record)) {
				return key;
			}
			key = row.key() + "#" + number;
			if (!noted.known.containsKey(key)) {
				this.records.findRecords(context.source(), List.of(key))
					.forEach((other) -> noted.known.put(other.getId().recordKey(), other));
				this.sightings.findSightings(context.source(), List.of(key)).forEach(noted::remember);
			}
		}
	}

	private static ImportCounts count(Noted noted, Set<String> brandNew) {
		long added = noted.fresh.values().stream().filter((record) -> brandNew.remove(record.facilityId())).count();
		return new ImportCounts(added, noted.changed, noted.unchanged, 0, noted.fresh.size() - added, 0);
	}

	/**
	 * What was done with a batch.
	 *
	 * @param counts how many rows did what
	 * @param duplicates what a person should look at, once the batch is committed
	 */
	record Taken(ImportCounts counts, List<PossibleDuplicate> duplicates) {
	}

	/** What the rows of a batch have done to the records. */
	private static final class Noted {

		private final ImportContext context;

		private final Map<String, SourceRecord> known = new HashMap<>();

		private final Map<String, List<Sighting>> sightings = new HashMap<>();

		private final Map<ReadRow.Row, SourceRecord> byRow = new LinkedHashMap<>();

		private final Map<ReadRow.Row, SourceRecord> fresh = new LinkedHashMap<>();

		private final Set<SourceRecord> touched = new LinkedHashSet<>();

		private final Set<SourceRecord> seenAgain = new LinkedHashSet<>();

		private final Set<SourceRecord> seenHere = new HashSet<>();

		private final Set<String> formerPlaces = new HashSet<>();

		private final List<String> unchangedKeys = new ArrayList<>();

		private final List<Sighting> newSightings = new ArrayList<>();

		private long changed;

		private long unchanged;

		private Noted(ImportContext context) {
			this.context = context;
		}

		private void remember(Sighting sighting) {
			this.sightings.computeIfAbsent(sighting.getId().recordKey(), (key) -> new ArrayList<>()).add(sighting);
		}

		private boolean wasSeen(SourceRecord record) {
			return this.seenHere.contains(record) || record.wasSeenBy(this.context.run());
		}

		private void take(ReadRow.Row row, String key) {
			SourceRecord record = this.known.get(key);
			if (record == null) {
				record = new SourceRecord(new SourceRecord.Id(this.context.source(), key), this.context.edition(),
						row.statement(), this.context.run(), this.context.at());
				record.markMissing(this.context.silence().missingSince(record));
				this.known.put(key, record);
				this.fresh.put(row, record);
				this.touched.add(record);
				see(record, row.statement());
			}
			else {
				observe(record, row.statement());
			}
			this.seenHere.add(record);
			this.byRow.put(row, record);
		}

		private void observe(SourceRecord record, SourceStatement said) {
			boolean saysSame = record.contentHash().equals(SourceRecord.hashOf(said));
			if (saysSame && !record.isSilent() && record.editionLast().equals(this.context.edition())) {
				this.unchangedKeys.add(record.getId().recordKey());
				this.unchanged++;
				return;
			}
			String formerPlace = record.placeKey();
			if (!saysSame && !this.context.edition().isBefore(record.editionLast())) {
				keepWhatOthersSaid(record);
			}
			if (record.observe(this.context.edition(), said, this.context.run(), this.context.at())) {
				this.touched.add(record);
				this.changed++;
				if (formerPlace != null) {
					this.formerPlaces.add(formerPlace);
				}
			}
			else {
				this.unchanged++;
			}
			record.markMissing(this.context.silence().missingSince(record));
			see(record, said);
			this.seenAgain.add(record);
		}

		/** Editions that agreed with the record keep its words, as it now says others. */
		private void keepWhatOthersSaid(SourceRecord record) {
			for (Sighting sighting : this.sightings.getOrDefault(record.getId().recordKey(), List.of())) {
				if (!sighting.getId().edition().equals(this.context.edition())
						&& sighting.contentHash().equals(record.contentHash())) {
					sighting.keep(sighting.statement(record));
				}
			}
		}

		private void see(SourceRecord record, SourceStatement said) {
			String key = record.getId().recordKey();
			List<Sighting> all = this.sightings.computeIfAbsent(key, (first) -> new ArrayList<>());
			Sighting sighting = all.stream()
				.filter((other) -> other.getId().edition().equals(this.context.edition()))
				.findFirst()
				.orElse(null);
			if (sighting == null) {
				sighting = new Sighting(new Sighting.Id(record.source(), key, this.context.edition()),
						record.contentHash());
				all.add(sighting);
				this.newSightings.add(sighting);
			}
			if (record.contentHash().equals(SourceRecord.hashOf(said))) {
				sighting.agree(record.contentHash());
			}
			else {
				sighting.keep(said);
			}
		}

		private Set<String> facilitiesSeenAgain() {
			return this.seenAgain.stream()
				.map(SourceRecord::facilityId)
				.filter(Objects::nonNull)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		private void store(SourceRecords records, Sightings sightings) {
			records.saveAll(this.fresh.values());
			sightings.saveAll(this.newSightings);
		}

	}

}
