package org.openhaven.directory.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import org.openhaven.directory.derivation.DerivationInput;
import org.openhaven.directory.derivation.DerivationInput.Confirmation;
import org.openhaven.directory.derivation.DerivationInput.PersonSays;
import org.openhaven.directory.derivation.DerivationInput.SourceSays;
import org.openhaven.directory.facility.Facility;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.directory.organization.Organization;
import org.openhaven.directory.source.SourceRanks;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.verification.AvailabilityReport;
import org.openhaven.directory.verification.PersonStatement;

/**
 * All that is known about one facility, open for one transaction. Records can be put in
 * and taken out before they or the facility are stored.
 */
public final class Dossier {

	private final Facility facility;

	private final Organization organization;

	private final boolean isNew;

	private final List<SourceRecord> records = new ArrayList<>();

	private final List<PersonStatement> statements = new ArrayList<>();

	private final List<PersonStatement> unsaved = new ArrayList<>();

	private final List<AvailabilityReport> reports = new ArrayList<>();

	Dossier(Facility facility, Organization organization, boolean isNew) {
		this.facility = facility;
		this.organization = organization;
		this.isNew = isNew;
	}

	/**
	 * The facility.
	 * @return the entity
	 */
	public Facility facility() {
		return this.facility;
	}

	/**
	 * Its id.
	 * @return the id
	 */
	public FacilityId id() {
		return this.facility.id();
	}

	/**
	 * Whether the facility is not yet stored.
	 * @return true until {@link Publications#publish} has stored it
	 */
	public boolean isNew() {
		return this.isNew;
	}

	/**
	 * What sources say, the silent records among them.
	 * @return in no order
	 */
	public List<SourceRecord> records() {
		return Collections.unmodifiableList(this.records);
	}

	/**
	 * What people say.
	 * @return in no order
	 */
	public List<PersonStatement> statements() {
		return Collections.unmodifiableList(this.statements);
	}

	/**
	 * The standing reports of places free.
	 * @return one per service
	 */
	public List<AvailabilityReport> reports() {
		return Collections.unmodifiableList(this.reports);
	}

	/**
	 * Whether nobody says anything about it (any more).
	 * @return true if no listing can be derived
	 */
	public boolean isEmpty() {
		return speaking().isEmpty() && this.statements.stream().allMatch((said) -> said.statement().isEmpty());
	}

	/** The records that say something. */
	List<SourceRecord> speaking() {
		return this.records.stream().filter((record) -> !record.isSilent()).toList();
	}

	/**
	 * Puts a record under this facility; it must have left its former one.
	 * @param record the record
	 */
	public void put(SourceRecord record) {
		if (!this.records.contains(record)) {
			this.records.add(record);
		}
		record.standUnder(id());
	}

	/**
	 * Takes a record out, which goes elsewhere.
	 * @param record the record
	 */
	public void take(SourceRecord record) {
		this.records.remove(record);
	}

	void add(SourceRecord record) {
		this.records.add(record);
	}

	void add(PersonStatement statement) {
		this.statements.add(statement);
	}

	void add(AvailabilityReport report) {
		this.reports.add(report);
	}

	void addUnsaved(PersonStatement statement) {
		this.statements.add(statement);
		this.unsaved.add(statement);
	}

	/** Statements that can be stored once the facility is; told once. */
	List<PersonStatement> unsavedStatements() {
		List<PersonStatement> told = List.copyOf(this.unsaved);
		this.unsaved.clear();
		return told;
	}

	void remove(PersonStatement statement) {
		this.statements.remove(statement);
	}

	Organization organization() {
		return this.organization;
	}

	DerivationInput input(SourceRanks ranks, BiFunction<String, LocalDate, Set<String>> answers,
			Collection<PersonStatement> people) {
		List<SourceSays> sources = speaking().stream()
			.map((record) -> new SourceSays(record.source(), ranks.rankOf(record.source()), record.editionLast(),
					record.missingSince(), answers.apply(record.source(), record.editionLast()), record.statement()))
			.toList();
		List<PersonSays> persons = people.stream()
			.flatMap((said) -> said.statement().map((words) -> new PersonSays(said.origin(), words)).stream())
			.toList();
		List<Confirmation> confirmations = people.stream()
			.filter((said) -> said.statement().isEmpty())
			.map((said) -> new Confirmation(said.group(), said.origin()))
			.toList();
		OrganizationRef under = new OrganizationRef(this.organization.getId(), this.organization.name(),
				this.organization.isProvisional());
		return new DerivationInput(id(), this.facility.slug(), Math.max(1, this.facility.version()), under, sources,
				persons, confirmations, this.reports.stream().map(AvailabilityReport::availability).toList(),
				this.facility.addressVisibility(), this.facility.decidedStatus().orElse(null),
				this.facility.isSample());
	}

}
