package org.openhaven.search.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A facility as one result of a search shows it: a JSON object in UTF-8, written when the
 * listing is indexed. It holds codes and instants, never ages or labels; what depends on
 * the request (distance, match, reasons) is written around it.
 */
public final class FacilityRow {

	private final byte[] json;

	/**
	 * Takes the bytes over; nobody may change them afterwards.
	 * @param json a JSON object in UTF-8
	 */
	public FacilityRow(byte[] json) {
		this.json = json;
	}

	/**
	 * The bytes themselves, for writing out.
	 * @return a JSON object in UTF-8, not a copy
	 */
	public byte[] bytes() {
		return this.json;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FacilityRow row && Arrays.equals(this.json, row.json);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.json);
	}

	@Override
	public String toString() {
		return new String(this.json, StandardCharsets.UTF_8);
	}

}
