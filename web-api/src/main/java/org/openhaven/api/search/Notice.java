package org.openhaven.api.search;

import java.util.Locale;

/** The sentence that goes with every answer, English or Spanish. */
public final class Notice {

	private Notice() {
	}

	/**
	 * The sentence.
	 * @param sample whether made-up listings are shown
	 * @param language English or Spanish
	 * @return plain text
	 */
	public static String of(boolean sample, Locale language) {
		boolean spanish = "es".equals(language.getLanguage());
		if (sample) {
			return spanish
					? "Datos de ejemplo: estos centros son inventados y sus números no funcionan. Sirven para probar Haven."
					: "Sample data: these facilities are made up and their numbers do not work. They are here to try Haven.";
		}
		return spanish ? "Los datos pueden haber cambiado. Llame antes de ir."
				: "Listings can be out of date. Call before you go.";
	}

}
