package org.openhaven.directory.derivation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.directory.source.SourceStatement;

/**
 * All that is stated about one facility.
 *
 * @param id its public id
 * @param slug its slug
 * @param version version of the listing to be derived
 * @param organization the organization it stands under
 * @param records what sources say, in any order, at least one of these or of
 * {@code people}
 * @param people what operators and moderators say, in any order
 * @param confirmations groups of facts that a person looked at and found still right
 * @param availability the standing report per service
 * @param visibility how much of the address may be told; a statement can narrow it
 * @param decided a standing decision of people about the listing (closed, withdrawn,
 * merged), null if there is none
 * @param sample whether the facility is made up
 */
public record DerivationInput(FacilityId id, String slug, long version, OrganizationRef organization,
		List<SourceSays> records, List<PersonSays> people, List<Confirmation> confirmations,
		List<Availability> availability, AddressVisibility visibility, @Nullable ListingStatus decided,
		boolean sample) {

	/**
	 * Copies the collections.
	 * @throws IllegalArgumentException if nobody says anything
	 */
	public DerivationInput {
		records = List.copyOf(records);
		people = List.copyOf(people);
		confirmations = List.copyOf(confirmations);
		availability = List.copyOf(availability);
		if (records.isEmpty() && people.isEmpty()) {
			throw new IllegalArgumentException("Nothing is stated about facility " + id);
		}
	}

	/**
	 * What a source says about the place in its newest edition.
	 *
	 * @param source the source's name
	 * @param rank its place in {@code haven.sources}, 0 is the strongest
	 * @param edition newest edition in which the record stands
	 * @param missingSince edition that covers the place and lacks it, null if it stands
	 * @param answers filters that the source's checklist answers completely
	 * @param statement what it says
	 */
	public record SourceSays(String source, int rank, LocalDate edition, @Nullable LocalDate missingSince,
			Set<String> answers, SourceStatement statement) {

		/** Copies the set. */
		public SourceSays {
			answers = Set.copyOf(answers);
		}

	}

	/**
	 * What a person states; answers every filter for which it states something.
	 *
	 * @param origin who, when and how
	 * @param statement what they say
	 */
	public record PersonSays(Origin.Confirmed origin, SourceStatement statement) {
	}

	/**
	 * A person found a group of facts still right.
	 *
	 * @param group the group
	 * @param origin who, when and how
	 */
	public record Confirmation(FactGroup group, Origin.Confirmed origin) {
	}

}
