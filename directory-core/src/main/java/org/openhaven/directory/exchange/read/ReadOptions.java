package org.openhaven.directory.exchange.read;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.table.ImportLimits;

/**
 * How files are to be read.
 *
 * @param limits what is too much
 * @param country of rows that state none, ISO 3166-1 alpha-2 ({@code haven.country})
 * @param mapping for {@code mapped-csv}: path of a mapping file or name of a built-in
 * one; null takes the built-in one whose columns the file has
 */
public record ReadOptions(ImportLimits limits, String country, @Nullable String mapping) {

	/**
	 * Default limits, places in the US, no mapping.
	 * @return the options
	 */
	public static ReadOptions defaults() {
		return new ReadOptions(ImportLimits.defaults(), "US", null);
	}

	/**
	 * The same with a mapping.
	 * @param mapping path or built-in name
	 * @return new options
	 */
	public ReadOptions withMapping(String mapping) {
		return new ReadOptions(this.limits, this.country, mapping);
	}

	/**
	 * The same with other limits.
	 * @param limits what is too much
	 * @return new options
	 */
	public ReadOptions withLimits(ImportLimits limits) {
		return new ReadOptions(limits, this.country, this.mapping);
	}

}
