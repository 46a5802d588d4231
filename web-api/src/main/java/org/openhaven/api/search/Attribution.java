package org.openhaven.api.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Credits for the sources of listings. */
public final class Attribution {

	private static final String SAMHSA = "Substance Abuse and Mental Health Services Administration (SAMHSA)";

	/** Public domain, credited as SAMHSA asks; the names are those of the imports. */
	private static final Map<String, String> TITLES = Map.of("samhsa-directory",
			SAMHSA + ", National Directory of Drug and Alcohol Use Treatment Facilities", "findtreatment",
			SAMHSA + ", FindTreatment.gov", "samhsa-locator", SAMHSA + ", treatment locator", "samhsa-otp",
			SAMHSA + ", Opioid Treatment Program Directory");

	private Attribution() {
	}

	/**
	 * The credits of these sources.
	 * @param sources names of sources
	 * @return a line each; the name itself for a source of the operator's own
	 */
	public static List<String> of(Collection<String> sources) {
		return sources.stream().map((source) -> TITLES.getOrDefault(source, source)).distinct().sorted().toList();
	}

}
