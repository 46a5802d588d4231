package org.openhaven.search.query;

import java.time.Instant;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Tells whether a text is most probably the name of a listing, misspelt or not. */
public final class NameRecognition {

	private static final int FIRST_ONES = 5;

	private static final int FEWEST_COMMON_WORDS = 3;

	private final FacilitySearch search;

	/**
	 * Recognizes the names of a directory.
	 * @param search over the directory
	 */
	public NameRecognition(FacilitySearch search) {
		this.search = search;
	}

	/**
	 * Whether a listing is most probably meant.
	 * @param text the text, read against the words of the same directory
	 * @param evidence what the text is made of
	 * @param within where the listing has to lie, null for anywhere
	 * @param at the moment
	 * @return true if one of the listings that fit best is named by it, or nearly so
	 * @throws SearchUnavailableException if the engine cannot answer now
	 */
	public boolean isName(QueryText text, Evidence evidence, @Nullable Area within, Instant at) {
		if (evidence == Evidence.COMMON_WORDS) {
			return text.words().size() >= FEWEST_COMMON_WORDS
					&& isMeant(text, within, at, (fit) -> fit.tier() == TextTier.NAME);
		}
		Predicate<TextFit> named = (fit) -> fit.nearlyNamed()
				&& (evidence == Evidence.OWN_WORD || fit.tier().compareTo(TextTier.WORDS) >= 0);
		return text.demanded() > 1 && (isMeant(text, within, at, named)
				|| text.forgiving().filter((forgiving) -> isMeant(forgiving, within, at, named)).isPresent());
	}

	/** What a text is made of that may be a name. */
	public enum Evidence {

		/**
		 * Needs, places and words too general: it has to be a whole name of three words
		 * or more.
		 */
		COMMON_WORDS,

		/** There is a word besides: most of a name is enough. */
		OWN_WORD,

		/**
		 * There is a word besides, and a substance, a medicine or a payer, which names
		 * seldom have: the listing has to have all words.
		 */
		OWN_WORD_BESIDE_NEED

	}

	private boolean isMeant(QueryText text, @Nullable Area within, Instant at, Predicate<TextFit> named) {
		FacilityQuery query = FacilityQuery.at(at)
			.text(text)
			.area(within)
			.size(FIRST_ONES)
			.defaultsApply(false)
			.build();
		return this.search.search(query).hits().stream().map(FacilityHit::fit).anyMatch(named);
	}

}
