package org.openhaven.search.request;

import java.util.Locale;

/** Words around labels in answers, English and Spanish. */
final class Wording {

	private Wording() {
	}

	/** A label that is not wanted. */
	static String without(String label, Locale language) {
		return ("es".equals(language.getLanguage()) ? "Sin: " : "Without: ") + label;
	}

}
