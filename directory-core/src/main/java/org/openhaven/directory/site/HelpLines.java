package org.openhaven.directory.site;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to call, and where the quick exit leads: {@code haven.help-lines},
 * {@code haven.site.help-lines} and {@code haven.quick-exit-url}.
 *
 * @param helpLines in the order in which they are shown, those of the site last; the
 * first three on the strip of every page
 * @param site lines that a site adds to the usual ones
 * @param quickExitUrl a page about nothing in particular
 */
@ConfigurationProperties("haven")
public record HelpLines(@Nullable List<HelpLine> helpLines, @DefaultValue Added site,
		@DefaultValue("https://www.weather.gov/") URI quickExitUrl) {

	private static final int ON_THE_STRIP = 3;

	/**
	 * Puts the lines together.
	 * @throws IllegalArgumentException if there is none to call, or the address is not of
	 * the web; the message says so
	 */
	public HelpLines {
		helpLines = Stream.concat(Stream.ofNullable(helpLines).flatMap(List::stream), site.helpLines().stream())
			.toList();
		if (helpLines.stream().noneMatch((line) -> line.number() != null)) {
			throw new SiteSettingUnusableException("haven.help-lines takes at least one line with a number to call");
		}
		if (!"https".equals(quickExitUrl.getScheme()) || quickExitUrl.getHost() == null) {
			throw new SiteSettingUnusableException(
					"haven.quick-exit-url takes an https address, for example https://www.weather.gov/, and was "
							+ quickExitUrl);
		}
	}

	@Override
	public List<HelpLine> helpLines() {
		return Objects.requireNonNull(this.helpLines);
	}

	/**
	 * The lines of the strip.
	 * @return at most three
	 */
	public List<HelpLine> strip() {
		return helpLines().stream()
			.filter((line) -> line.number() != null && !line.strip().isEmpty())
			.limit(ON_THE_STRIP)
			.toList();
	}

	/**
	 * All lines but emergency calls, which need no explanation.
	 * @return in their order
	 */
	public List<HelpLine> explained() {
		return helpLines().stream().filter((line) -> !line.about().isEmpty()).toList();
	}

	/**
	 * The line that looks for treatment with people.
	 * @return the first whose number has all its digits, else the first that can be
	 * called
	 */
	public HelpLine treatment() {
		return numbered().filter((line) -> String.valueOf(line.number()).length() > 9)
			.findFirst()
			.or(() -> numbered().findFirst())
			.orElseThrow();
	}

	private Stream<HelpLine> numbered() {
		return helpLines().stream().filter((line) -> line.number() != null);
	}

	/**
	 * Lines that a site adds to the usual ones.
	 *
	 * @param helpLines in the order in which they are shown
	 */
	public record Added(@Nullable List<HelpLine> helpLines) {

		/** Copies the list. */
		public Added {
			helpLines = (helpLines != null) ? List.copyOf(helpLines) : List.of();
		}

		@Override
		public List<HelpLine> helpLines() {
			return Objects.requireNonNull(this.helpLines);
		}

	}

}
