package org.openhaven.finder.facility;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Mark;
import org.openhaven.finder.words.PhoneLink;

/**
 * How to reach a place.
 *
 * @param phone its first number, null if it states none
 * @param others further numbers with what they are for
 * @param proof how the numbers are known
 * @param directions address of a map, null if the street is not told
 * @param website null if it states none
 * @param email null if it states none
 */
record Contact(@Nullable PhoneLink phone, List<OtherNumber> others, Mark proof, @Nullable String directions,
		@Nullable String website, @Nullable String email) {

	Contact {
		others = List.copyOf(others);
	}

	/**
	 * A further number.
	 *
	 * @param use what it is for, in words
	 * @param phone the number
	 */
	record OtherNumber(String use, PhoneLink phone) {
	}

}
