package org.openhaven.directory.source;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which source is believed where two of the same date differ.
 *
 * @param sources names, the strongest first; all others follow these
 */
@ConfigurationProperties("haven")
public record SourceRanks(@DefaultValue( {
		"operators", "findtreatment", "samhsa-locator", "samhsa-otp", "samhsa-directory" }) List<String> sources){

	/** Copies the list. */
	public SourceRanks {
		sources = List.copyOf(sources);
	}

	/**
	 * The place of a source.
	 * @param source the source's name
	 * @return 0 for the strongest
	 */
	public int rankOf(String source) {
		int rank = this.sources.indexOf(source);
		return (rank < 0) ? this.sources.size() : rank;
	}

}
