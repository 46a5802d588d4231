package org.openhaven.search.lucene;

/**
 * One term of the field {@link Fields#TOKEN}: something that a document, or one lane of
 * it, has. The index knows no more about a document than its tokens, words, numbers and
 * row; the columns are read back from the postings of the tokens.
 *
 * @param lane name of the lane, empty for the facility
 * @param kind what is said
 * @param text the value, filter, date or report
 */
record Token(String lane, Kind kind, String text) {

	/** Name of the lane of a facility without services. */
	static final String NO_KIND = "none";

	private static final char AFTER_LANE = '|';

	static Token ofFacility(Kind kind, String text) {
		return new Token("", kind, text);
	}

	static Token parse(String term) {
		int bar = term.indexOf(AFTER_LANE);
		return new Token(term.substring(0, bar), Kind.of(term.charAt(bar + 1)), term.substring(bar + 2));
	}

	String term() {
		return this.lane + AFTER_LANE + this.kind.mark + this.text;
	}

	/** What a token says. */
	enum Kind {

		/** Stated filter value. */
		STATED('='),
		/** Filter value with weak evidence only. */
		WEAK('~'),
		/** The lane exists. */
		MEMBER('.'),
		/** The lane has facts of its own about this filter. */
		OWN('!'),
		/** Places free and the minute of the report. */
		PLACES('@'),
		/** Time zone and opening hours. */
		HOURS('h'),
		/** Missing since this date. */
		NOT_SEEN('-'),
		/** The point is less exact than the door. */
		APPROXIMATE('a'),
		/** Made up. */
		SAMPLE('s');

		private final char mark;

		Kind(char mark) {
			this.mark = mark;
		}

		private static Kind of(char mark) {
			for (Kind kind : values()) {
				if (kind.mark == mark) {
					return kind;
				}
			}
			throw new IllegalArgumentException("No token is marked '" + mark + "'");
		}

	}

}
