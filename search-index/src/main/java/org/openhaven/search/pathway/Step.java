package org.openhaven.search.pathway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.openhaven.directory.facility.ServiceKind;

/** One step of care in a pathway. Source: issue 3, "Pathways". */
public enum Step {

	/** Withdrawal management. */
	DETOX("detox"),
	/** Care where one stays day and night. */
	INPATIENT("inpatient"),
	/** Care that one visits from home. */
	OUTPATIENT("outpatient"),
	/** Care that one visits from home, at a place that treats with medication. */
	MEDICATION("medication"),
	/** A home with rules of abstinence and recovery support. */
	SOBER_LIVING("sober-living");

	/** The steps if none are named, in the order in which they are gone. */
	public static final List<Step> USUAL = List.of(DETOX, INPATIENT, MEDICATION, SOBER_LIVING);

	private final String value;

	Step(String value) {
		this.value = value;
	}

	/**
	 * The step of that name.
	 * @param value for example {@code sober-living}
	 * @return empty if there is none
	 */
	public static Optional<Step> find(String value) {
		return Arrays.stream(values()).filter((step) -> step.value.equals(value)).findFirst();
	}

	/**
	 * A stable name for requests and answers.
	 * @return a value of the filter {@code service}
	 */
	public String value() {
		return this.value;
	}

	/**
	 * What a facility must offer to be this step, all of it.
	 * @return one kind of service or two
	 */
	public List<ServiceKind> kinds() {
		return (this == MEDICATION) ? List.of(ServiceKind.OUTPATIENT, ServiceKind.MEDICATION)
				: List.of(ServiceKind.of(this.value));
	}

}
