package org.openhaven.finder.card;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.words.PhoneLink;

/**
 * A facility in a list.
 *
 * @param number its place in the list, from 1; the number of its pin
 * @param id public id
 * @param name as on its sign
 * @param path of its page, without language
 * @param kinds kinds of care, in words
 * @param distance in words, null without a place to count from
 * @param town and state, with the street where names could be mistaken
 * @param lat degrees, null if nobody knows where it lies
 * @param lon degrees, null if nobody knows where it lies
 * @param approximate whether the point is less exact than its door
 * @param places free, null if nothing was ever reported
 * @param open by its own clock, null if unknown
 * @param medicines at most three, those asked for first
 * @param pay who pays, those asked for first; empty if nothing is stated
 * @param phone its own number, null if it states none
 * @param proof how its facts are known
 * @param why what puts it where it stands
 * @param caution what has to be asked before relying on it, null for nothing
 */
public record Card(int number, String id, String name, String path, String kinds, @Nullable String distance,
		String town, @Nullable Double lat, @Nullable Double lon, boolean approximate, @Nullable Mark places,
		@Nullable String open, List<Mark> medicines, String pay, @Nullable PhoneLink phone, List<Mark> proof,
		List<String> why, @Nullable String caution) {

	/** Copies the lists. */
	public Card {
		medicines = List.copyOf(medicines);
		proof = List.copyOf(proof);
		why = List.copyOf(why);
	}

	/**
	 * The class of its pin.
	 * @return {@code free} with places free, {@code approximate} if it is not at its door
	 */
	public String pin() {
		boolean free = this.places != null && this.places.icon().equals("free");
		return this.approximate ? "approximate" : free ? "free" : "";
	}

}
