package org.openhaven.directory.exchange.read;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.PlaceKey;
import org.openhaven.directory.source.SourceStatement;

/**
 * What a reader made of one row.
 *
 * @param ownKey the source's own key for it, or null if it has none
 * @param repeatable whether a second row with that key is the same record once more, as
 * on overlapping pages of a feed
 * @param statement what it says
 */
record StatedRow(@Nullable String ownKey, boolean repeatable, SourceStatement statement) {

	static StatedRow withoutKey(SourceStatement statement) {
		return new StatedRow(null, false, statement);
	}

	/**
	 * The key under which the source's record of this row is kept: the source's own, else
	 * the place and the list it stands in, for one list may name a place once for its
	 * substance-use and once for its mental-health side.
	 */
	String key(SeenKeys seen) {
		if (this.ownKey != null) {
			return this.repeatable ? SeenKeys.shortened(this.ownKey) : seen.unique(this.ownKey);
		}
		return seen.unique(PlaceKey.of(this.statement) + "|" + list());
	}

	// SAMHSA called the substance-use list SA until 2024, then SU.
	private String list() {
		String type = this.statement.typeFacility();
		return (type == null) ? "" : type.equals("SA") ? "SU" : type;
	}

}
