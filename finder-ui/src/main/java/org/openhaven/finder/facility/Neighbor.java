package org.openhaven.finder.facility;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.words.PhoneLink;

/**
 * Another facility around this one.
 *
 * @param name as on its sign
 * @param path of its page, without language; null if it is the same place
 * @param what kind of care it is named for
 * @param distance from here in words, null if it is not known
 * @param town and state
 * @param phone its own number, null if it states none
 */
record Neighbor(String name, @Nullable String path, String what, @Nullable String distance, String town,
		@Nullable PhoneLink phone) {
}
