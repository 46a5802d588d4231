package org.openhaven.directory.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.publication.Dossier;
import org.openhaven.directory.publication.Publications;
import org.openhaven.directory.source.PlaceKey;
import org.openhaven.directory.source.PlacePartition;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.openhaven.directory.source.SourceStatement;
import org.springframework.stereotype.Component;

/**
 * Decides under which facilities new and changed records stand. All records that share
 * street, area and the beginning of the name are divided into places anew, so that the
 * result does not depend on the order in which they came; a place keeps the oldest of the
 * facilities that its records had. What a person has decided is not touched.
 */
@Component
class PlaceMatching {

	private final SourceRecords records;

	private final Publications publications;

	PlaceMatching(SourceRecords records, Publications publications) {
		this.records = records;
		this.publications = publications;
	}

	/**
	 * Finds facilities for records.
	 * @param touched new records, and those that say something else than before
	 * @param formerPlaces place keys that some of these had before
	 * @param others ids of further facilities that the caller wants open
	 * @param sample whether new facilities are made up
	 * @return all facilities concerned
	 */
	Placement place(Collection<SourceRecord> touched, Collection<String> formerPlaces, Collection<String> others,
			boolean sample) {
		return place(touched, formerPlaces, this.publications.open(others), sample);
	}

	/**
	 * As {@link #place(Collection, Collection, Collection, boolean)}.
	 * @param touched new records, and those that say something else than before
	 * @param formerPlaces place keys that some of these had before
	 * @param open facilities that are open already
	 * @param sample whether new facilities are made up
	 * @return all facilities concerned
	 */
	Placement place(Collection<SourceRecord> touched, Collection<String> formerPlaces, Map<String, Dossier> open,
			boolean sample) {
		Set<SourceRecord> all = new LinkedHashSet<>(touched);
		Set<String> places = touched.stream()
			.map(SourceRecord::placeKey)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new));
		places.addAll(formerPlaces);
		if (!places.isEmpty()) {
			all.addAll(this.records.findByPlaces(places));
		}
		Map<String, Dossier> dossiers = new LinkedHashMap<>(open);
		dossiers.putAll(this.publications.open(all.stream()
			.map(SourceRecord::facilityId)
			.filter((id) -> !id.isEmpty() && !open.containsKey(id))
			.collect(Collectors.toCollection(LinkedHashSet::new))));
		Placement placement = new Placement(dossiers);
		leaveFormerPlaces(touched, placement);
		List<List<SourceRecord>> homeless = new ArrayList<>();
		for (List<SourceRecord> place : divided(all)) {
			Optional<Dossier> home = placement.homeOf(place);
			home.ifPresentOrElse((dossier) -> placement.move(place, dossier), () -> homeless.add(place));
		}
		found(homeless, placement, sample);
		placement.mergeEmptied(this.publications);
		return placement;
	}

	/** A record that has moved away leaves the facility to those that stayed. */
	private static void leaveFormerPlaces(Collection<SourceRecord> touched, Placement placement) {
		for (SourceRecord record : touched) {
			Dossier dossier = placement.dossiers.get(record.facilityId());
			if (dossier != null && !record.isHeld()
					&& dossier.records()
						.stream()
						.anyMatch((other) -> !other.equals(record) && !other.isHeld()
								&& !Objects.equals(other.placeKey(), record.placeKey()))) {
				placement.leaving.add(record);
			}
		}
	}

	/**
	 * Places, those of several records first; what has no street is a place of its own.
	 */
	private static List<List<SourceRecord>> divided(Collection<SourceRecord> all) {
		Map<String, List<SourceRecord>> blocks = new LinkedHashMap<>();
		List<List<SourceRecord>> places = new ArrayList<>();
		for (SourceRecord record : all) {
			String key = record.placeKey();
			if (key == null) {
				places.add(List.of(record));
			}
			else {
				blocks.computeIfAbsent(key, (first) -> new ArrayList<>()).add(record);
			}
		}
		for (List<SourceRecord> block : blocks.values()) {
			places.addAll(PlacePartition.divide(block, (record) -> PlaceKey.of(record.statement())).values());
		}
		places.sort(Comparator.comparingInt((List<SourceRecord> place) -> place.size()).reversed());
		return places;
	}

	private void found(List<List<SourceRecord>> homeless, Placement placement, boolean sample) {
		List<SourceStatement> first = homeless.stream().map((place) -> place.getFirst().statement()).toList();
		List<Dossier> started = this.publications.start(first, sample);
		for (int i = 0; i < started.size(); i++) {
			placement.open(started.get(i));
			placement.move(homeless.get(i), started.get(i));
		}
	}

	/** Which facilities are open, and what was moved. */
	static final class Placement {

		private final Map<String, Dossier> dossiers;

		private final Set<SourceRecord> leaving = new HashSet<>();

		private final Set<String> claimed = new HashSet<>();

		private final Set<String> affected = new LinkedHashSet<>();

		private final Map<String, String> movedTo = new HashMap<>();

		private Placement(Map<String, Dossier> dossiers) {
			this.dossiers = dossiers;
		}

		/** The facility of an id that is open. */
		Dossier dossier(String id) {
			Dossier dossier = this.dossiers.get(id);
			if (dossier == null) {
				throw new IllegalStateException("Facility " + id + " is not open");
			}
			return dossier;
		}

		/** Facilities whose records have come or gone. */
		Set<String> affected() {
			return this.affected;
		}

		private void open(Dossier dossier) {
			this.dossiers.put(dossier.id().value(), dossier);
		}

		private Optional<Dossier> homeOf(List<SourceRecord> place) {
			Set<String> decided = place.stream()
				.filter(SourceRecord::isHeld)
				.map(SourceRecord::facilityId)
				.collect(Collectors.toSet());
			if (decided.size() == 1) {
				return Optional.of(dossier(decided.iterator().next()));
			}
			Optional<Dossier> oldest = place.stream()
				.filter((record) -> !record.isHeld() && !this.leaving.contains(record) && !record.facilityId().isEmpty()
						&& !this.claimed.contains(record.facilityId()))
				.map((record) -> dossier(record.facilityId()))
				.min(Comparator.comparing((Dossier dossier) -> dossier.facility().createdAt())
					.thenComparing(Dossier::id));
			oldest.ifPresent((dossier) -> this.claimed.add(dossier.id().value()));
			return oldest;
		}

		private void move(List<SourceRecord> place, Dossier home) {
			FacilityId id = home.id();
			for (SourceRecord record : place) {
				String former = record.facilityId();
				if (record.isHeld() || former.equals(id.value())) {
					continue;
				}
				if (!former.isEmpty()) {
					dossier(former).take(record);
					this.affected.add(former);
					this.movedTo.put(former, id.value());
				}
				home.put(record);
				this.affected.add(id.value());
			}
		}

		private void mergeEmptied(Publications publications) {
			this.movedTo.forEach((from, to) -> {
				Dossier gone = dossier(from);
				if (gone.records().isEmpty() && !this.claimed.contains(from)) {
					publications.merge(gone, dossier(to));
				}
			});
		}

	}

}
