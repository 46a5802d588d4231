package org.openhaven.finder.shortlist;

import org.jspecify.annotations.Nullable;

import org.openhaven.finder.card.Mark;
import org.openhaven.finder.words.PhoneLink;

/**
 * A place on the list, as it heads its column.
 *
 * @param id public id
 * @param name of the listing
 * @param path of its page, without the prefix of the language
 * @param where street, town and state, as far as they may be told
 * @param kinds kinds of care, in words
 * @param places free, null if nothing was ever reported
 * @param open by its own clock, null if unknown
 * @param phone its own number, null if it states none
 * @param caution what has to be known before relying on it, null for nothing
 * @param without the list without it, path and query
 * @param first the list with it in front, path and query
 */
record Column(String id, String name, String path, String where, String kinds, @Nullable Mark places,
		@Nullable String open, @Nullable PhoneLink phone, @Nullable String caution, String without, String first) {
}
