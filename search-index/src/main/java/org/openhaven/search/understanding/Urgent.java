package org.openhaven.search.understanding;

import java.util.List;
import java.util.Locale;

/**
 * Words of danger were typed. Neither logged nor counted by anyone.
 *
 * @param kind what sort of danger
 */
public record Urgent(Kind kind) {

	/**
	 * What to say first.
	 * @param locale Spanish in any country gives Spanish, everything else English
	 * @return sentences in the order to show them
	 */
	public List<String> lines(Locale locale) {
		return UrgentLines.STANDARD.lines(this.kind, locale);
	}

	/** The sorts of danger, the most pressing first. */
	public enum Kind {

		/** Someone may be dying of a drug. */
		OVERDOSE,

		/** Someone may kill or harm themselves. */
		SUICIDE,

		/** Someone is hurt or threatened by another person. */
		VIOLENCE,

		/** Someone is in dangerous withdrawal. */
		WITHDRAWAL;

		/**
		 * The word in answers.
		 * @return the name in lower case
		 */
		public String jsonName() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
