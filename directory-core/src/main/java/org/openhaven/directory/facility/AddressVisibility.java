package org.openhaven.directory.facility;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much of an address may be told; shelters and sober homes often keep the street. */
public enum AddressVisibility {

	/** All of it. */
	PUBLIC("public"),
	/** The town only; point and everything finer are replaced before indexing. */
	CITY("city");

	private final String value;

	AddressVisibility(String value) {
		this.value = value;
	}

	/**
	 * The word of the contract.
	 * @return {@code public} or {@code city}
	 */
	@JsonValue
	public String value() {
		return this.value;
	}

}
