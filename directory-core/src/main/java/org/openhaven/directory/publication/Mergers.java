package org.openhaven.directory.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.source.SourceRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins two listings that a person knows to be one place, and parts what is not. A merge
 * is nothing but records under another facility, so parting them undoes it; imports leave
 * both as they are.
 */
@Component
public class Mergers {

	private final Facilities facilities;

	private final Publications publications;

	Mergers(Facilities facilities, Publications publications) {
		this.facilities = facilities;
		this.publications = publications;
	}

	/**
	 * Lets one listing stand for both.
	 * @param gone the listing that is found no more, and leads to the other
	 * @param stands the listing that stands
	 * @param by who decided
	 * @throws IllegalArgumentException if one does not exist, or both are the same
	 */
	@Transactional
	public void merge(FacilityId gone, FacilityId stands, ChangeCause.Stated by) {
		if (gone.equals(stands)) {
			throw new IllegalArgumentException("A facility cannot be merged into itself: " + gone);
		}
		Map<String, Dossier> open = this.publications.open(List.of(gone.value(), stands.value()));
		Dossier left = getDossier(open, gone);
		Dossier right = getDossier(open, stands);
		List<SourceRecord> all = List.copyOf(left.records());
		this.publications.merge(left, right);
		all.forEach((record) -> record.holdUnder(stands));
		right.records().forEach((record) -> record.holdUnder(stands));
		this.publications.publish(List.of(left, right), by);
	}

	/**
	 * Takes records out of a listing. They stand again under the facility that was merged
	 * into it, if there is one, else under a new one; what the listing asked to be kept
	 * stays kept there.
	 * @param from the listing that holds too much
	 * @param records what does not belong to it; not all of its records
	 * @param by who decided
	 * @return the facility under which they stand now
	 * @throws IllegalArgumentException if the facility does not exist, or these are none
	 * or all of its records
	 */
	@Transactional
	public FacilityId part(FacilityId from, Set<SourceRecord.Id> records, ChangeCause.Stated by) {
		Dossier dossier = getDossier(this.publications.open(List.of(from.value())), from);
		List<SourceRecord> leaving = dossier.records()
			.stream()
			.filter((record) -> records.contains(record.getId()))
			.toList();
		if (leaving.isEmpty() || leaving.size() == dossier.records().size()) {
			throw new IllegalArgumentException("Facility " + from + " has " + dossier.records().size()
					+ " records, of which some and not all can be parted, were " + leaving.size());
		}
		Dossier apart = home(from, leaving);
		apart.facility().keepSecretsOf(dossier.facility());
		for (SourceRecord record : leaving) {
			dossier.take(record);
			apart.put(record);
			record.holdUnder(apart.id());
		}
		dossier.records().forEach((record) -> record.holdUnder(from));
		this.publications.publish(List.of(dossier, apart), by);
		return apart.id();
	}

	private Dossier home(FacilityId from, Collection<SourceRecord> leaving) {
		List<Facility> merged = this.facilities.findMergedInto(from.value());
		if (merged.isEmpty()) {
			return this.publications.start(List.of(leaving.iterator().next().statement()), false).getFirst();
		}
		Facility back = merged.getFirst();
		back.part();
		return getDossier(this.publications.open(List.of(back.id().value())), back.id());
	}

	private static Dossier getDossier(Map<String, Dossier> open, FacilityId id) {
		Dossier dossier = open.get(id.value());
		if (dossier == null) {
			throw new IllegalArgumentException("There is no facility " + id);
		}
		return dossier;
	}

}
