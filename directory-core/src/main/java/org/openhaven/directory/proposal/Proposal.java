package org.openhaven.directory.proposal;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.storage.Digest;
import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.RandomId;

/**
 * A change to a listing that waits for a person: here, what a source says where an
 * operator or moderator has stated something else.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

	private static final String PROPOSED = "proposed";

	@Id
	private String id;

	private String facilityId;

	private String factGroup;

	private String state;

	@Column(name = "payload")
	private String fieldsJson;

	private String contentHash;

	private @Nullable String proposedBy;

	private @Nullable String source;

	private @Nullable LocalDate edition;

	private Instant proposedAt;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable String decisionNote;

	@Version
	private @Nullable Long lockVersion;

	@SuppressWarnings("NullAway.Init")
	protected Proposal() {
	}

	private Proposal(FacilityId facility, FactGroup group, String fieldsJson, Instant at) {
		this.id = RandomId.next();
		this.facilityId = facility.value();
		this.factGroup = group.value();
		this.state = PROPOSED;
		this.fieldsJson = fieldsJson;
		this.contentHash = Digest.of(fieldsJson);
		this.proposedAt = InstantColumn.truncated(at);
	}

	/**
	 * What a source says otherwise than a person.
	 * @param facility which facility
	 * @param group which facts
	 * @param fieldsJson the differing fields, before and after, as the history writes
	 * them
	 * @param source the source's name
	 * @param edition its edition
	 * @param at now
	 * @return a new proposal
	 */
	public static Proposal bySource(FacilityId facility, FactGroup group, String fieldsJson, String source,
			LocalDate edition, Instant at) {
		Proposal proposal = new Proposal(facility, group, fieldsJson, at);
		proposal.source = source;
		proposal.edition = edition;
		return proposal;
	}

	/**
	 * Takes it as right; whoever decides also states it.
	 * @param account id of the moderator
	 * @param at now
	 * @throws ProposalAlreadyDecidedException if it does not wait any more
	 */
	public void apply(String account, Instant at) {
		decide("applied", account, null, at);
	}

	/**
	 * Leaves the listing as it is.
	 * @param account id of the moderator
	 * @param note why, null if no reason was given
	 * @param at now
	 * @throws ProposalAlreadyDecidedException if it does not wait any more
	 */
	public void decline(String account, @Nullable String note, Instant at) {
		decide("declined", account, note, at);
	}

	private void decide(String decision, String account, @Nullable String note, Instant at) {
		if (!isOpen()) {
			throw new ProposalAlreadyDecidedException(this.id, this.state);
		}
		this.state = decision;
		this.decidedBy = account;
		this.decisionNote = note;
		this.decidedAt = InstantColumn.truncated(at);
	}

	/**
	 * Whether it waits for a decision.
	 * @return false once it was applied, declined or withdrawn
	 */
	public boolean isOpen() {
		return PROPOSED.equals(this.state);
	}

	/**
	 * Its id.
	 * @return twelve characters
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Which facility it is about.
	 * @return the id
	 */
	public FacilityId facility() {
		return new FacilityId(this.facilityId);
	}

	/**
	 * Which facts it is about.
	 * @return the group
	 */
	public FactGroup group() {
		return FactGroup.of(this.factGroup);
	}

	/**
	 * The differing fields, before and after.
	 * @return JSON
	 */
	public String fieldsJson() {
		return this.fieldsJson;
	}

	/**
	 * Tells equal proposals, which are made once only.
	 * @return 64 hexadecimal digits
	 */
	public String contentHash() {
		return this.contentHash;
	}

	/**
	 * Who proposed it.
	 * @return the source's name or the account's id
	 */
	public String proposer() {
		return (this.source != null) ? this.source + " " + this.edition : String.valueOf(this.proposedBy);
	}

	/**
	 * When it was proposed.
	 * @return to the microsecond
	 */
	public Instant proposedAt() {
		return this.proposedAt;
	}

	/**
	 * Who decided, when and why.
	 * @return one line, empty while it waits
	 */
	public String decision() {
		return isOpen() ? "" : this.state + " by " + this.decidedBy + " at " + this.decidedAt
				+ ((this.decisionNote != null) ? ": " + this.decisionNote : "");
	}

}
