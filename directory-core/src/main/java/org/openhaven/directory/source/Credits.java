package org.openhaven.directory.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How sources want to be named. Lists of SAMHSA are works of the US government in the
 * public domain; citation is asked for (samhsa.gov, "Using SAMHSA materials").
 */
public final class Credits {

	private static final String SAMHSA = "Substance Abuse and Mental Health Services Administration (SAMHSA)";

	private static final Map<String, String> TITLES = Map.of("samhsa-directory",
			SAMHSA + ", National Directory of Drug and Alcohol Use Treatment Facilities", "findtreatment",
			SAMHSA + ", FindTreatment.gov", "samhsa-locator", SAMHSA + ", treatment locator", "samhsa-otp",
			SAMHSA + ", Opioid Treatment Program Directory", "operators", "The programs themselves", "sample",
			"Made up for trying Haven");

	private Credits() {
	}

	/**
	 * The credits of these sources.
	 * @param sources names of sources
	 * @return one each, sorted; the name itself for a source that is not known here
	 */
	public static List<String> of(Collection<String> sources) {
		return sources.stream().map((source) -> TITLES.getOrDefault(source, source)).distinct().sorted().toList();
	}

}
