package org.openhaven.directory.facility;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.JsonColumn;

/**
 * A place in the directory: its identity, what people decided about it, and the listing
 * that was last derived for it. What sources say about it lies elsewhere.
 */
@Entity
@Table(name = "facility")
public class Facility {

	@Id
	private String id;

	private String slug;

	private String organizationId;

	private long version;

	@Version
	private @Nullable Long lockVersion;

	private String addressVisibility;

	private boolean listed;

	private @Nullable String listedBy;

	private @Nullable Instant listedAt;

	private @Nullable String mergedInto;

	private boolean sample;

	@Column(name = "listing")
	private @Nullable String listingJson;

	private Instant createdAt;

	private Instant updatedAt;

	@SuppressWarnings("NullAway.Init")
	protected Facility() {
	}

	/**
	 * A new facility without a listing.
	 * @param id its id
	 * @param slug its slug, unique
	 * @param organizationId the organization it stands under
	 * @param sample whether it is made up
	 * @param at now
	 */
	public Facility(FacilityId id, Slug slug, String organizationId, boolean sample, Instant at) {
		this.id = id.value();
		this.slug = slug.text();
		this.organizationId = organizationId;
		this.addressVisibility = AddressVisibility.PUBLIC.value();
		this.listed = true;
		this.sample = sample;
		this.createdAt = InstantColumn.truncated(at);
		this.updatedAt = this.createdAt;
	}

	/**
	 * Publishes what was derived, if it says anything new.
	 * @param derived the listing, of whatever version
	 * @param cause why it was derived
	 * @param at now
	 * @return the change to announce, empty if the listing stays as it is
	 */
	public Optional<ListingChanged> publish(Listing derived, ChangeCause cause, Instant at) {
		String same = JsonColumn.write(derived.withVersion(this.version));
		if (same.equals(this.listingJson)) {
			return Optional.empty();
		}
		Listing before = findListing().orElse(null);
		this.version++;
		Listing after = derived.withVersion(this.version);
		this.listingJson = JsonColumn.write(after);
		this.updatedAt = InstantColumn.truncated(at);
		return Optional.of(new ListingChanged(id(), this.version, before, after, cause, this.updatedAt));
	}

	/**
	 * Takes its listing away because nobody says anything about it any more. Its id, its
	 * slug and what was asked of the directory stay.
	 * @param cause why
	 * @param at now
	 * @return the change to announce, empty if it had no listing
	 */
	public Optional<ListingChanged> unpublish(ChangeCause cause, Instant at) {
		Optional<Listing> before = findListing();
		return before.map((listing) -> {
			this.version++;
			this.listingJson = null;
			this.updatedAt = InstantColumn.truncated(at);
			return new ListingChanged(id(), this.version, listing, null, cause, this.updatedAt);
		});
	}

	/**
	 * Takes it out of the directory at someone's request; survives every later import.
	 * @param by role or account id of who asked
	 * @param at when
	 */
	public void withdraw(String by, Instant at) {
		this.listed = false;
		this.listedBy = by;
		this.listedAt = InstantColumn.truncated(at);
	}

	/**
	 * Lists it again at someone's request.
	 * @param by role or account id of who asked
	 * @param at when
	 */
	public void relist(String by, Instant at) {
		this.listed = true;
		this.listedBy = by;
		this.listedAt = InstantColumn.truncated(at);
	}

	/**
	 * Tells how much of the address may be shown.
	 * @param visibility all of it, or the town only
	 */
	public void showAddress(AddressVisibility visibility) {
		this.addressVisibility = visibility.value();
	}

	/**
	 * Whether someone asked that it be not listed, or its street not be told. That holds
	 * whatever is imported or taken back.
	 * @return true if it must be known again
	 */
	public boolean hasWishes() {
		return !this.listed || addressVisibility() == AddressVisibility.CITY;
	}

	/**
	 * Keeps what another facility asked to be kept: its street, and that it is not
	 * listed. For one that takes over what is said about the other.
	 * @param other the facility whose wishes hold for this one as well
	 */
	public void keepSecretsOf(Facility other) {
		if (other.addressVisibility() == AddressVisibility.CITY) {
			showAddress(AddressVisibility.CITY);
		}
		if (!other.listed && this.listed) {
			this.listed = false;
			this.listedBy = other.listedBy;
			this.listedAt = other.listedAt;
		}
	}

	/**
	 * Lets another listing stand for this one from now on.
	 * @param other the facility that stands
	 * @throws IllegalArgumentException if it is this one
	 */
	public void mergeInto(Facility other) {
		if (other.id.equals(this.id)) {
			throw new IllegalArgumentException("A facility cannot be merged into itself: " + this.id);
		}
		this.mergedInto = other.id;
	}

	/** Lets it stand for itself again. */
	public void part() {
		this.mergedInto = null;
	}

	/**
	 * Its public id.
	 * @return the id
	 */
	public FacilityId id() {
		return new FacilityId(this.id);
	}

	/**
	 * The readable part of its address on the web.
	 * @return the slug
	 */
	public String slug() {
		return this.slug;
	}

	/**
	 * The version of its listing.
	 * @return 0 before the first listing
	 */
	public long version() {
		return this.version;
	}

	/**
	 * The organization it stands under.
	 * @return its id
	 */
	public String organizationId() {
		return this.organizationId;
	}

	/**
	 * How much of the address may be shown.
	 * @return the visibility
	 */
	public AddressVisibility addressVisibility() {
		return AddressVisibility.CITY.value().equals(this.addressVisibility) ? AddressVisibility.CITY
				: AddressVisibility.PUBLIC;
	}

	/**
	 * What people decided about its place in the directory.
	 * @return withdrawn or merged; empty if the sources decide
	 */
	public Optional<ListingStatus> decidedStatus() {
		if (this.mergedInto != null) {
			return Optional.of(new ListingStatus.Merged(new FacilityId(this.mergedInto)));
		}
		if (!this.listed && this.listedBy != null && this.listedAt != null) {
			return Optional.of(new ListingStatus.Withdrawn(this.listedBy, this.listedAt));
		}
		return Optional.empty();
	}

	/**
	 * Whether it is made up.
	 * @return true for the listings of a fresh installation
	 */
	public boolean isSample() {
		return this.sample;
	}

	/**
	 * When it came into the directory; of two that prove to be one the older stands.
	 * @return to the microsecond
	 */
	public Instant createdAt() {
		return this.createdAt;
	}

	/**
	 * The listing as last derived.
	 * @return empty before the first
	 */
	public Optional<Listing> findListing() {
		return Optional.ofNullable(this.listingJson).map(ListingJson::read);
	}

}
