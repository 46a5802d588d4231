package org.openhaven.directory.facility;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a place stands to a medicine. Several can be true at once; nothing stated is the
 * absence of a policy and shown as "ask".
 */
public enum Access {

	/** Prescribed or given here. */
	PRESCRIBES("prescribes"),
	/** Welcome when prescribed elsewhere. */
	ACCEPTS("accepts"),
	/** The source says that the place uses no medication. */
	NOT_USED("not-used"),
	/** Forbidden; only an operator can state it. */
	NOT_ALLOWED("not-allowed");

	private final String value;

	Access(String value) {
		this.value = value;
	}

	/**
	 * The access of that vocabulary value.
	 * @param value for example {@code not-used}
	 * @return the access
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Access of(String value) {
		return Arrays.stream(values())
			.filter((access) -> access.value.equals(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Access is one of prescribes, accepts, not-used, not-allowed, was '" + value + "'"));
	}

	/**
	 * The value of the filter {@code access}.
	 * @return for example {@code not-used}
	 */
	@JsonValue
	public String value() {
		return this.value;
	}

}
