package org.openhaven.directory.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.RandomId;

/** A person who may state or decide something. */
@Entity
@Table(name = "account")
public class Account {

	@Id
	private String id;

	private String email;

	private String role;

	private String state;

	private Instant createdAt;

	@Version
	private @Nullable Long lockVersion;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	/**
	 * Invites a person; the account can be used once they have answered.
	 * @param email their address
	 * @param role what they may do
	 * @param at now
	 */
	public Account(Email email, Role role, Instant at) {
		this.id = RandomId.next();
		this.email = email.address();
		this.role = role.value();
		this.state = "invited";
		this.createdAt = InstantColumn.truncated(at);
	}

	/** Lets the person in: they have proved that the address is theirs. */
	public void activate() {
		this.state = "active";
	}

	/** Keeps the person out. */
	public void lock() {
		this.state = "locked";
	}

	/**
	 * Its id, under which everything is written down that the person states.
	 * @return twelve characters
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The person's address.
	 * @return lower-case
	 */
	public Email email() {
		return new Email(this.email);
	}

	/**
	 * What the person may do.
	 * @return the role
	 */
	public Role role() {
		return Role.parse(this.role);
	}

	/**
	 * Whether the person may do it now.
	 * @return false before the invitation was answered, and while locked
	 */
	public boolean isActive() {
		return "active".equals(this.state);
	}

	/**
	 * When the person was invited.
	 * @return to the microsecond
	 */
	public Instant createdAt() {
		return this.createdAt;
	}

}
