package org.openhaven.directory.facility;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * The five kinds of care that Haven tells apart, values of the filter {@code service}.
 */
public enum ServiceKind {

	/** Care around the clock in a hospital or a residential program. */
	INPATIENT("inpatient"),
	/** Care that one visits from home. */
	OUTPATIENT("outpatient"),
	/** Withdrawal management. */
	DETOX("detox"),
	/** Treatment with medication for opioid or alcohol use disorder. */
	MEDICATION("medication"),
	/** A home with rules of abstinence and recovery support. */
	SOBER_LIVING("sober-living");

	private final String value;

	ServiceKind(String value) {
		this.value = value;
	}

	/**
	 * The kind of that vocabulary value.
	 * @param value for example {@code sober-living}
	 * @return the kind
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static ServiceKind of(String value) {
		return find(value).orElseThrow(() -> new IllegalArgumentException(
				"A service is one of inpatient, outpatient, detox, medication, sober-living, was '" + value + "'"));
	}

	/**
	 * As {@link #of}, empty where there is none.
	 * @param value a vocabulary value
	 * @return the kind, if it is one
	 */
	public static Optional<ServiceKind> find(String value) {
		return Arrays.stream(values()).filter((kind) -> kind.value.equals(value)).findFirst();
	}

	/**
	 * The value of the filter {@code service}.
	 * @return for example {@code sober-living}
	 */
	@JsonValue
	public String value() {
		return this.value;
	}

	/**
	 * This kind as a filter value.
	 * @return for example {@code service=detox}
	 */
	public FilterValue filterValue() {
		return new FilterValue("service", this.value);
	}

}
