package org.openhaven.directory.exchange.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which listings go out. */
public enum ExportFormat {

	/** Haven's own table, docs/formats/haven-csv.md: imports again as it was. */
	CSV,

	/** A line of JSON about the export, then one for each listing. */
	NDJSON,

	/** A GeoJSON feature collection (RFC 7946), one feature for each listing. */
	GEOJSON;

	/**
	 * The format of that name.
	 * @param name for example {@code geojson}
	 * @return the format
	 * @throws IllegalArgumentException if there is none; the message names those there
	 * are
	 */
	public static ExportFormat of(String name) {
		return Arrays.stream(values())
			.filter((format) -> format.value().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Listings are exported as one of " + names() + ", was '" + name + "'"));
	}

	/**
	 * The names of all formats.
	 * @return divided by commas
	 */
	public static String names() {
		return Arrays.stream(values()).map(ExportFormat::value).collect(Collectors.joining(", "));
	}

	/**
	 * The name used in commands.
	 * @return for example {@code geojson}
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
