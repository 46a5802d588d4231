package org.openhaven.directory.site;

import java.net.URI;
import java.util.stream.Stream;

/**
 * A map of streets from elsewhere, in place of the outlines that come with Haven. Its
 * server sees what area a person looks at, so it is asked for nothing before that person
 * says so.
 *
 * @param address https, with {@code {z}}, {@code {x}} and {@code {y}} in the place of
 * zoom and tile, for example {@code https://tiles.example/{z}/{x}/{y}.png}
 * @param credit whom the map's licence wants to be named
 */
public record StreetMap(String address, String credit) {

	/**
	 * Checks both.
	 * @throws IllegalArgumentException if one cannot be used; the message says which
	 */
	public StreetMap {
		if (address == null || !address.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?/[^\\s\"'<>;,]*")
				|| !Stream.of("{z}", "{x}", "{y}").allMatch(address::contains)) {
			throw new SiteSettingUnusableException("haven.site.street-map.address takes an https address with {z}, {x} "
					+ "and {y}, for example https://tiles.example/{z}/{x}/{y}.png, and was " + address);
		}
		if (credit == null || credit.isBlank()) {
			throw new SiteSettingUnusableException(
					"haven.site.street-map.credit takes whom the map's licence wants to be named, and is empty");
		}
	}

	/**
	 * Who sees what area is looked at.
	 * @return host, and port if it is told
	 */
	public String host() {
		return URI.create(this.address.substring(0, this.address.indexOf('/', "https://".length()))).getAuthority();
	}

}
