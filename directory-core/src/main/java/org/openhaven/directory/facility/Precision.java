package org.openhaven.directory.facility;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a point stands for. */
public enum Precision {

	/** The front door, as a source or a person states it. */
	ADDRESS,
	/** The middle of a five-digit ZIP. */
	ZIP,
	/** The middle of a three-digit ZIP area. */
	ZIP3,
	/** The middle of a town. */
	CITY,
	/** The middle of a county. */
	COUNTY,
	/** The middle of a state or territory. */
	REGION;

	/**
	 * The precision of that name.
	 * @param value for example {@code zip}
	 * @return the precision
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Precision of(String value) {
		return valueOf(value.toUpperCase(Locale.ROOT));
	}

	/**
	 * The word of the contract.
	 * @return for example {@code address}
	 */
	@JsonValue
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
