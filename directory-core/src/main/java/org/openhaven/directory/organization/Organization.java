package org.openhaven.directory.organization;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.RandomId;
import org.springframework.data.domain.Persistable;

/** Who runs one or more facilities. */
@Entity
@Table(name = "organization")
public class Organization implements Persistable<String> {

	@Id
	private String id;

	private String name;

	private boolean provisional;

	private Instant createdAt;

	@Transient
	private boolean stored;

	@SuppressWarnings("NullAway.Init")
	protected Organization() {
	}

	private Organization(String id, String name, Instant createdAt) {
		this.id = id;
		this.name = name;
		this.provisional = true;
		this.createdAt = InstantColumn.truncated(createdAt);
	}

	/**
	 * The organization of one imported listing, until a moderator knows better: 137 names
	 * of the 2022 national directory occur in several states.
	 * @param name the listing's first name
	 * @param at now
	 * @return a new organization
	 */
	public static Organization provisional(String name, Instant at) {
		return new Organization(RandomId.next(), name, at);
	}

	/**
	 * Takes the name under which its only listing now stands.
	 * @param name the listing's first name
	 * @throws IllegalStateException if people have taken care of it
	 */
	public void rename(String name) {
		if (!this.provisional) {
			throw new IllegalStateException("Organization " + this.id + " is not provisional");
		}
		this.name = name;
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return !this.stored;
	}

	/**
	 * Its name.
	 * @return for example {@code Region Ten}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Whether it stands for one listing only.
	 * @return true until a moderator has joined listings to it
	 */
	public boolean isProvisional() {
		return this.provisional;
	}

	/**
	 * When it was first needed.
	 * @return to the microsecond
	 */
	public Instant createdAt() {
		return this.createdAt;
	}

	@PostLoad
	@PostPersist
	void noteStored() {
		this.stored = true;
	}

}
