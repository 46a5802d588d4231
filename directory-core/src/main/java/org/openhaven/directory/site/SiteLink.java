package org.openhaven.directory.site;

import java.util.Locale;
import java.util.Map;

/**
 * A link in the foot.
 *
 * @param title what it says, under {@code en} and {@code es}
 * @param address an https address, or a path on this server
 */
public record SiteLink(Map<String, String> title, String address) {

	/**
	 * Checks both.
	 * @throws IllegalArgumentException if one cannot be used
	 */
	public SiteLink {
		if (address == null || !address.matches("https://[^\\s\"<>]+|/(?!/)[^\\s\"<>\\\\]*")) {
			throw new SiteSettingUnusableException(
					"haven.site.links takes https addresses or paths of this server, and one was " + address);
		}
		if (title == null || title.isEmpty()) {
			throw new SiteSettingUnusableException(
					"haven.site.links takes a title under en or es for each, and " + address + " has none");
		}
		title = Map.copyOf(title);
	}

	/**
	 * What it says.
	 * @param language English or Spanish
	 * @return the other language's words if it has none of its own
	 */
	public String title(Locale language) {
		return SiteSettings.in(this.title, language);
	}

}
