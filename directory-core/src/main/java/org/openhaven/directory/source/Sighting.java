package org.openhaven.directory.source;

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

import org.openhaven.directory.storage.JsonColumn;
import org.springframework.data.domain.Persistable;

/**
 * A record was seen in an edition. Keeps what that edition said if the record now says
 * something else, so that taking back an import restores what was there before.
 */
@Entity
@Table(name = "sighting")
public class Sighting implements Persistable<Sighting.Id> {

	@EmbeddedId
	private Id id;

	private String contentHash;

	@Column(name = "statement")
	private @Nullable String statementJson;

	@Transient
	private boolean stored;

	@SuppressWarnings("NullAway.Init")
	protected Sighting() {
	}

	/**
	 * A new sighting of a record that says the same.
	 * @param id record and edition
	 * @param contentHash digest of what the edition says
	 */
	public Sighting(Id id, String contentHash) {
		this.id = id;
		this.contentHash = contentHash;
	}

	/**
	 * The edition says this, whatever the record says.
	 * @param said what it says
	 */
	public void keep(SourceStatement said) {
		this.statementJson = JsonColumn.write(said);
		this.contentHash = SourceRecord.hashOf(said);
	}

	/**
	 * The edition says what the record says.
	 * @param hash digest of what the record says
	 */
	public void agree(String hash) {
		this.statementJson = null;
		this.contentHash = hash;
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
	 * Digest of what the edition says.
	 * @return 64 hexadecimal digits
	 */
	public String contentHash() {
		return this.contentHash;
	}

	/**
	 * What the edition said, where the record says something else.
	 * @param record the record
	 * @return the edition's words
	 */
	public SourceStatement statement(SourceRecord record) {
		return (this.statementJson != null) ? JsonColumn.read(this.statementJson, SourceStatement.class)
				: record.statement();
	}

	@PostLoad
	@PostPersist
	void noteStored() {
		this.stored = true;
	}

	/**
	 * Identifies a sighting.
	 *
	 * @param source the source's name
	 * @param recordKey the record's key
	 * @param edition the edition
	 */
	@Embeddable
	public record Id(String source, String recordKey, LocalDate edition) {
	}

}
