package org.openhaven.directory.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.openhaven.directory.derivation.Derivation;
import org.openhaven.directory.facility.ChangeCause;
import org.openhaven.directory.facility.Facilities;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingChanged;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Slug;
import org.openhaven.directory.organization.Organization;
import org.openhaven.directory.organization.Organizations;
import org.openhaven.directory.source.SourceEdition;
import org.openhaven.directory.source.SourceEditions;
import org.openhaven.directory.source.SourceRanks;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.verification.AvailabilityReports;
import org.openhaven.directory.verification.PersonStatement;
import org.openhaven.directory.verification.PersonStatements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives listings and publishes what is new. Works inside the caller's transaction,
 * which opens at most a few hundred dossiers and changes at most 200 listings.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Publications {

	private final Facilities facilities;

	private final Organizations organizations;

	private final SourceRecords records;

	private final SourceEditions editions;

	private final SourceRanks ranks;

	private final PersonStatements statements;

	private final AvailabilityReports reports;

	private final Derivation derivation;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Publications(Facilities facilities, Organizations organizations, SourceRecords records, SourceEditions editions,
			SourceRanks ranks, PersonStatements statements, AvailabilityReports reports, Derivation derivation,
			ApplicationEventPublisher events, Clock clock) {
		this.facilities = facilities;
		this.organizations = organizations;
		this.records = records;
		this.editions = editions;
		this.ranks = ranks;
		this.statements = statements;
		this.reports = reports;
		this.derivation = derivation;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens the dossiers of facilities.
	 * @param ids their ids as text, at most a few hundred
	 * @return by id, in the order asked; what does not exist is left out
	 */
	public Map<String, Dossier> open(Collection<String> ids) {
		Map<String, Dossier> dossiers = new LinkedHashMap<>();
		if (ids.isEmpty()) {
			return dossiers;
		}
		List<Facility> found = this.facilities.findAllById(ids);
		Map<String, Organization> under = new HashMap<>();
		this.organizations.findAllById(found.stream().map(Facility::organizationId).distinct().toList())
			.forEach((organization) -> under.put(organization.getId(), organization));
		for (Facility facility : found) {
			Organization organization = under.get(facility.organizationId());
			if (organization != null) {
				dossiers.put(facility.id().value(), new Dossier(facility, organization, false));
			}
		}
		fill(dossiers);
		return dossiers;
	}

	private void fill(Map<String, Dossier> dossiers) {
		for (SourceRecord record : this.records.findByFacilities(dossiers.keySet())) {
			dossier(dossiers, record.facilityId()).add(record);
		}
		for (PersonStatement statement : this.statements.findByFacilities(dossiers.keySet())) {
			dossier(dossiers, statement.id().facilityId()).add(statement);
		}
		this.reports.findStanding(dossiers.keySet())
			.forEach((report) -> dossier(dossiers, report.id().facilityId()).add(report));
	}

	private static Dossier dossier(Map<String, Dossier> dossiers, String id) {
		Dossier dossier = dossiers.get(id);
		if (dossier == null) {
			throw new IllegalStateException("Something speaks about facility " + id + ", which is not open");
		}
		return dossier;
	}

	/**
	 * Starts dossiers of new facilities, each under a provisional organization of its
	 * own.
	 * @param first what is first said about each; decides on the slug for good
	 * @param sample whether they are made up
	 * @return one per statement, in their order; nothing is stored yet
	 */
	public List<Dossier> start(List<SourceStatement> first, boolean sample) {
		Instant now = this.clock.instant();
		List<Slug> slugs = first.stream().map(Publications::slug).toList();
		Set<String> taken = slugs.isEmpty() ? new HashSet<>()
				: new HashSet<>(this.facilities.findTakenSlugs(slugs.stream().map(Slug::text).distinct().toList()));
		List<Dossier> dossiers = new ArrayList<>();
		for (int i = 0; i < first.size(); i++) {
			FacilityId id = FacilityId.random();
			Slug slug = taken.add(slugs.get(i).text()) ? slugs.get(i) : slugs.get(i).of(id);
			Organization organization = Organization.provisional(first.get(i).name1(), now);
			dossiers.add(new Dossier(new Facility(id, slug, organization.getId(), sample, now), organization, true));
		}
		return dossiers;
	}

	private static Slug slug(SourceStatement statement) {
		String name = (statement.name2() != null) ? statement.name1() + " " + statement.name2() : statement.name1();
		return Slug.of(name, statement.city(), statement.region());
	}

	/**
	 * Derives the listings of dossiers anew, stores and announces those that say
	 * something new, and stores facilities that are new. A facility about which nobody
	 * says anything keeps its last listing if another stands for it, loses it if it asked
	 * for something that must be kept, and is removed otherwise.
	 * @param dossiers what to bring up to date
	 * @param cause why
	 * @return ids of the facilities whose listings changed
	 */
	public Set<String> publish(Collection<Dossier> dossiers, ChangeCause cause) {
		return publish(dossiers, cause, false);
	}

	/**
	 * As {@link #publish(Collection, ChangeCause)}, or for a transaction that will be
	 * rolled back: then any number of listings may change, and nobody is told.
	 * @param dossiers what to bring up to date
	 * @param cause why
	 * @param rehearsal whether the transaction will be rolled back
	 * @return ids of the facilities whose listings changed
	 */
	public Set<String> publish(Collection<Dossier> dossiers, ChangeCause cause, boolean rehearsal) {
		Instant now = this.clock.instant();
		BiFunction<String, LocalDate, Set<String>> answers = answers();
		Set<String> changed = new HashSet<>();
		List<Dossier> fresh = new ArrayList<>();
		for (Dossier dossier : dossiers) {
			Optional<ListingChanged> change = publish(dossier, answers, cause, now);
			change.ifPresent((event) -> {
				changed.add(event.facility().value());
				if (!rehearsal) {
					this.events.publishEvent(event);
				}
			});
			if (dossier.isNew() && change.isPresent()) {
				fresh.add(dossier);
			}
		}
		this.organizations.saveAll(fresh.stream().map(Dossier::organization).toList());
		this.facilities.saveAll(fresh.stream().map(Dossier::facility).toList());
		dossiers.forEach((dossier) -> this.statements.saveAll(dossier.unsavedStatements()));
		return changed;
	}

	private Optional<ListingChanged> publish(Dossier dossier, BiFunction<String, LocalDate, Set<String>> answers,
			ChangeCause cause, Instant now) {
		Facility facility = dossier.facility();
		if (!dossier.isEmpty()) {
			return facility.publish(derive(dossier, answers), cause, now);
		}
		Listing last = facility.findListing().orElse(null);
		Optional<ListingStatus> decided = facility.decidedStatus();
		if (last != null && decided.isPresent()) {
			return facility.publish(last.withStatus(decided.get()), cause, now);
		}
		if (facility.hasWishes()) {
			return facility.unpublish(cause, now);
		}
		if (dossier.isNew()) {
			return Optional.empty();
		}
		this.records.deleteAll(dossier.records());
		remove(facility, cause, now);
		if (dossier.organization().isProvisional()) {
			this.organizations.delete(dossier.organization());
		}
		return Optional.ofNullable(last)
			.map((listing) -> new ListingChanged(facility.id(), facility.version() + 1, listing, null, cause, now));
	}

	/** Those that were merged into it lead to nothing then, and go first. */
	private void remove(Facility facility, ChangeCause cause, Instant now) {
		for (Facility merged : this.facilities.findMergedInto(facility.id().value())) {
			remove(merged, cause, now);
			this.events.publishEvent(new ListingChanged(merged.id(), merged.version() + 1,
					merged.findListing().orElse(null), null, cause, now));
		}
		this.facilities.delete(facility);
	}

	private Listing derive(Dossier dossier, BiFunction<String, LocalDate, Set<String>> answers) {
		Listing listing = this.derivation.derive(dossier.input(this.ranks, answers, dossier.statements()));
		Organization organization = dossier.organization();
		if (!organization.isProvisional() || organization.name().equals(listing.name())) {
			return listing;
		}
		organization.rename(listing.name());
		return this.derivation.derive(dossier.input(this.ranks, answers, dossier.statements()));
	}

	/**
	 * Notes what a person says about a group of facts, in place of what was said before.
	 * @param dossier of the facility
	 * @param group which facts
	 * @param said what is said; holds nothing of other groups
	 * @param origin who, when and how
	 */
	public void state(Dossier dossier, FactGroup group, SourceStatement said, Origin.Confirmed origin) {
		PersonStatement statement = PersonStatement.states(dossier.id(), group, said, origin);
		dossier.statements()
			.stream()
			.filter((standing) -> standing.id().equals(statement.id()))
			.findFirst()
			.ifPresentOrElse((standing) -> standing.restate(statement), () -> dossier.addUnsaved(statement));
	}

	/**
	 * What the listing would say if only sources were heard.
	 * @param dossier of a facility about which people say something
	 * @return the listing, empty if no source says anything
	 */
	public Optional<Listing> deriveFromSourcesAlone(Dossier dossier) {
		if (dossier.speaking().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(this.derivation.derive(dossier.input(this.ranks, answers(), List.of())));
	}

	/**
	 * Lets one facility stand for another from now on: everything that is said about the
	 * other is said about it, and what the other asked to be kept stays kept. What people
	 * say about both is kept by the later word.
	 * @param gone the facility that no longer stands for itself
	 * @param stands the facility that stands
	 */
	public void merge(Dossier gone, Dossier stands) {
		for (SourceRecord record : List.copyOf(gone.records())) {
			gone.take(record);
			stands.put(record);
		}
		for (PersonStatement said : List.copyOf(gone.statements())) {
			gone.remove(said);
			this.statements.delete(said);
			Optional<PersonStatement> other = stands.statements()
				.stream()
				.filter((standing) -> standing.group() == said.group() && standing.id().kind().equals(said.id().kind()))
				.findFirst();
			if (other.isEmpty()) {
				stands.addUnsaved(said.about(stands.id()));
			}
			else if (other.get().origin().at().isBefore(said.origin().at())) {
				other.get().restate(said);
			}
		}
		stands.facility().keepSecretsOf(gone.facility());
		gone.facility().mergeInto(stands.facility());
	}

	private BiFunction<String, LocalDate, Set<String>> answers() {
		Map<SourceEdition.Id, Set<String>> known = new HashMap<>();
		return (source, edition) -> known.computeIfAbsent(new SourceEdition.Id(source, edition),
				(id) -> this.editions.findById(id).map(SourceEdition::answers).orElse(Set.of()));
	}

}
