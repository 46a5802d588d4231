package org.openhaven.search.query;

import org.openhaven.search.document.FacilityDocument;

/**
 * How well a listing fits the text of a query.
 *
 * @param tier the sort of fit
 * @param shared words that its name and the text have in common, counted in both
 * @param words words of both, 1 or more
 * @param extraWords words that it has and need not have, at most three
 * @param nearlyNamed whether the text is most probably meant to be the listing's name
 */
public record TextFit(TextTier tier, int shared, int words, int extraWords, boolean nearlyNamed) {

	/** There is no text. */
	public static final TextFit NO_TEXT = new TextFit(TextTier.NO_TEXT, 0, 1, 0, false);

	/**
	 * The fit of a listing.
	 * @param text the text
	 * @param isName whether the text, as typed or as most likely meant, is one of its
	 * names
	 * @param found how many of its words the listing has
	 * @param nameLength words of the name it goes by
	 * @return the fit
	 */
	public static TextFit of(QueryText text, boolean isName, Found found, int nameLength) {
		TextTier tier = TextTier.of(text, isName, found.demandedInNames, found.demandedInListing);
		int words = Math.max(1, text.words().size() + Math.max(found.inNames, nameLength));
		return new TextFit(tier, 2 * found.inNames, words, Math.min(Ranking.MOST_EXTRA_WORDS, found.others),
				isNearlyNamed(text, found, nameLength));
	}

	/**
	 * A name and a town, say: most of the name, at least half of the text, and of three
	 * words or more no more than one that the listing does not have.
	 */
	private static boolean isNearlyNamed(QueryText text, Found found, int nameLength) {
		int words = text.words().size();
		int missing = words - found.demandedInListing - found.others;
		return found.inNames >= 2 && 5 * found.inNames >= 3 * nameLength && 2 * found.inNames >= words
				&& missing <= ((words > 2) ? 1 : 0);
	}

	/**
	 * How many words of a text a listing has.
	 *
	 * @param demandedInNames demanded ones in its names
	 * @param demandedInListing demanded ones anywhere
	 * @param inNames any ones in its names
	 * @param others ones anywhere that are not demanded
	 */
	public record Found(int demandedInNames, int demandedInListing, int inNames, int others) {
	}

	static TextFit of(QueryText text, FacilityDocument document) {
		boolean isName = document.names().contains(text.typed()) || document.names().contains(text.likely());
		int demandedInNames = 0;
		int demandedInListing = 0;
		int inNames = 0;
		int others = 0;
		for (QueryWord word : text.words()) {
			boolean inName = word.isIn(document.nameWords()::contains);
			inNames += inName ? 1 : 0;
			demandedInNames += (inName && word.demanded()) ? 1 : 0;
			boolean inListing = word.isIn(document::has);
			demandedInListing += (inListing && word.demanded()) ? 1 : 0;
			others += (inListing && !word.demanded()) ? 1 : 0;
		}
		return of(text, isName, new Found(demandedInNames, demandedInListing, inNames, others), document.nameLength());
	}

}
