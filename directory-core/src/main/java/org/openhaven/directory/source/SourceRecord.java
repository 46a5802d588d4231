package org.openhaven.directory.source;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.storage.Digest;
import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.JsonColumn;
import org.springframework.data.domain.Persistable;

/**
 * What one source says about one place in the newest edition that names it, and under
 * which facility that stands. The same source and key is the same record for ever.
 */
@Entity
@Table(name = "source_record")
public class SourceRecord implements Persistable<SourceRecord.Id> {

	@EmbeddedId
	private Id id;

	private String facilityId;

	private boolean held;

	private boolean silent;

	private LocalDate editionFirst;

	private LocalDate editionLast;

	private Instant firstSeenAt;

	private Instant lastSeenAt;

	private long lastRun;

	private @Nullable LocalDate missingSince;

	private @Nullable String placeKey;

	private @Nullable String streetKey;

	private @Nullable String phoneKey;

	private @Nullable String region;

	private String contentHash;

	@Column(name = "statement")
	private String statementJson;

	@Transient
	private @Nullable SourceStatement statement;

	@Transient
	private boolean stored;

	@SuppressWarnings("NullAway.Init")
	protected SourceRecord() {
	}

	/**
	 * A record seen for the first time, not yet standing under a facility.
	 * @param id source and key
	 * @param edition the edition that names it
	 * @param statement what it says
	 * @param run the import that saw it
	 * @param at now
	 */
	public SourceRecord(Id id, LocalDate edition, SourceStatement statement, long run, Instant at) {
		this.id = id;
		this.facilityId = "";
		this.editionFirst = edition;
		this.editionLast = edition;
		this.firstSeenAt = InstantColumn.truncated(at);
		this.lastSeenAt = this.firstSeenAt;
		this.lastRun = run;
		this.contentHash = "";
		this.statementJson = "";
		say(statement);
	}

	/**
	 * Notes that a row of this record was read again. The newer edition stands; within
	 * one edition the later reading.
	 * @param edition the edition it was read in
	 * @param said what the row says
	 * @param run the import that read it
	 * @param at now
	 * @return whether the record now says something else than before
	 */
	public boolean observe(LocalDate edition, SourceStatement said, long run, Instant at) {
		this.lastRun = run;
		this.lastSeenAt = InstantColumn.truncated(at);
		if (this.silent) {
			speakAgain(edition, said);
			return true;
		}
		if (edition.isBefore(this.editionFirst)) {
			this.editionFirst = edition;
		}
		if (edition.isBefore(this.editionLast)) {
			return false;
		}
		this.editionLast = edition;
		if (this.missingSince != null && !this.missingSince.isAfter(edition)) {
			this.missingSince = null;
		}
		if (hashOf(said).equals(this.contentHash)) {
			return false;
		}
		say(said);
		return true;
	}

	/** Whatever edition it is: of those before none is left. */
	private void speakAgain(LocalDate edition, SourceStatement said) {
		this.silent = false;
		this.missingSince = null;
		goBack(edition, edition, said);
	}

	/**
	 * Keeps the record without a voice, because all editions that named it were taken
	 * back. Nothing is derived from it; its facility is known again by it.
	 */
	public void silence() {
		this.silent = true;
	}

	/**
	 * Whether it only tells which facility stands there.
	 * @return true from {@link #silence()} until a row of it is read again
	 */
	public boolean isSilent() {
		return this.silent;
	}

	/**
	 * Goes back to what an earlier edition said, because a later one was taken back.
	 * @param first the oldest edition that is left
	 * @param last the newest edition that is left
	 * @param said what that one said
	 */
	public void goBack(LocalDate first, LocalDate last, SourceStatement said) {
		this.editionFirst = first;
		this.editionLast = last;
		say(said);
	}

	/**
	 * Notes from when on the source no longer lists the place.
	 * @param since the first edition that covers the place and lacks it, null if it
	 * stands
	 */
	public void markMissing(@Nullable LocalDate since) {
		this.missingSince = since;
	}

	/**
	 * Puts it under a facility, because it is the same place.
	 * @param facility which one
	 */
	public void standUnder(FacilityId facility) {
		this.facilityId = facility.value();
	}

	/**
	 * Puts it under a facility by a person's decision, which no import undoes.
	 * @param facility which one
	 */
	public void holdUnder(FacilityId facility) {
		this.facilityId = facility.value();
		this.held = true;
	}

	/** Lets the rules decide again under which facility it stands. */
	public void release() {
		this.held = false;
	}

	private void say(SourceStatement said) {
		this.statement = said;
		this.statementJson = JsonColumn.write(said);
		this.contentHash = Digest.of(this.statementJson);
		this.region = said.region();
		PlaceKeys keys = PlaceKeys.of(said);
		this.placeKey = keys.place();
		this.streetKey = keys.street();
		this.phoneKey = keys.phone();
	}

	/**
	 * The digest by which equal statements are known.
	 * @param statement what a row says
	 * @return 64 hexadecimal digits
	 */
	public static String hashOf(SourceStatement statement) {
		return Digest.of(JsonColumn.write(statement));
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return !this.stored;
	}

	/**
	 * The source's name.
	 * @return for example {@code samhsa-directory}
	 */
	public String source() {
		return this.id.source();
	}

	/**
	 * The facility under which it stands.
	 * @return its id as text, empty before it has one
	 */
	public String facilityId() {
		return this.facilityId;
	}

	/**
	 * Whether a person decided under which facility it stands.
	 * @return true if no import may move it
	 */
	public boolean isHeld() {
		return this.held;
	}

	/**
	 * The oldest edition that names it.
	 * @return a date
	 */
	public LocalDate editionFirst() {
		return this.editionFirst;
	}

	/**
	 * The newest edition that names it, whose words it holds.
	 * @return a date
	 */
	public LocalDate editionLast() {
		return this.editionLast;
	}

	/**
	 * When Haven first saw it.
	 * @return to the microsecond
	 */
	public Instant firstSeenAt() {
		return this.firstSeenAt;
	}

	/**
	 * When an import last changed or confirmed it.
	 * @return to the microsecond
	 */
	public Instant lastSeenAt() {
		return this.lastSeenAt;
	}

	/**
	 * Whether that import has read it.
	 * @param run id of the import
	 * @return true if it was the last to do so
	 */
	public boolean wasSeenBy(long run) {
		return this.lastRun == run;
	}

	/**
	 * The first edition that covers the place and lacks it.
	 * @return null if it stands
	 */
	public @Nullable LocalDate missingSince() {
		return this.missingSince;
	}

	/**
	 * What records that may be the same place have in common.
	 * @return null if it has no street: a private address identifies nothing
	 */
	public @Nullable String placeKey() {
		return this.placeKey;
	}

	/**
	 * What all records at one street address have in common.
	 * @return null if it has no street
	 */
	public @Nullable String streetKey() {
		return this.streetKey;
	}

	/**
	 * What records with the same main number in the same area have in common.
	 * @return null if it has no number
	 */
	public @Nullable String phoneKey() {
		return this.phoneKey;
	}

	/**
	 * State or province as stated.
	 * @return null if unknown
	 */
	public @Nullable String region() {
		return this.region;
	}

	/**
	 * The digest of what it says.
	 * @return 64 hexadecimal digits
	 */
	public String contentHash() {
		return this.contentHash;
	}

	/**
	 * What it says.
	 * @return the statement of the newest edition
	 */
	public SourceStatement statement() {
		SourceStatement known = this.statement;
		if (known == null) {
			known = JsonColumn.read(this.statementJson, SourceStatement.class);
			this.statement = known;
		}
		return known;
	}

	@PostLoad
	@PostPersist
	void noteStored() {
		this.stored = true;
	}

	/**
	 * Identifies a record.
	 *
	 * @param source the source's name
	 * @param recordKey the source's own key, or one made of the place; at most 200
	 * characters
	 */
	@Embeddable
	public record Id(String source, String recordKey) {
	}

}
