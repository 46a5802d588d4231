package org.openhaven.finder.site;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to call, and where the quick exit leads.
 *
 * @param helpLines in the order in which they are shown; the first three on the strip of
 * every page
 * @param quickExitUrl a page about nothing in particular
 */
@ConfigurationProperties("haven")
public record HelpLines(List<HelpLine> helpLines, @DefaultValue("https://www.weather.gov/") URI quickExitUrl) {

	private static final int ON_THE_STRIP = 3;

	/** Checks the address and copies the list. */
	public HelpLines {
		helpLines = (helpLines != null) ? List.copyOf(helpLines) : List.of();
		if (!"https".equals(quickExitUrl.getScheme())) {
			throw new IllegalArgumentException("haven.quick-exit-url is an https address, was " + quickExitUrl);
		}
	}

	/**
	 * The lines of the strip.
	 * @return at most three
	 */
	public List<HelpLine> strip() {
		return this.helpLines.stream().filter((line) -> !line.strip().isEmpty()).limit(ON_THE_STRIP).toList();
	}

	/**
	 * All lines but emergency calls, which need no explanation.
	 * @return in their order
	 */
	public List<HelpLine> explained() {
		return this.helpLines.stream().filter((line) -> !line.about().isEmpty()).toList();
	}

	/**
	 * The line that looks for treatment with people.
	 * @return the first whose number has all its digits, else the first
	 */
	public HelpLine treatment() {
		return this.helpLines.stream()
			.filter((line) -> line.number() != null && line.number().length() > 9)
			.findFirst()
			.orElseGet(this.helpLines::getFirst);
	}

}
