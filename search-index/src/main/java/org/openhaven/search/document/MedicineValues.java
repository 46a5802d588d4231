package org.openhaven.search.document;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * How documents write the policy on a medicine: one value per medicine and form of
 * access, in a filter of its own per form.
 */
public final class MedicineValues {

	private static final String PREFIX = "medication:";

	private MedicineValues() {
	}

	/**
	 * The value that a policy has.
	 * @param medicine a value of {@code medication}
	 * @param access one form of access
	 * @return for example {@code medication:prescribes=buprenorphine}
	 */
	public static FilterValue of(String medicine, Access access) {
		return new FilterValue(PREFIX + access.value(), medicine);
	}

	/**
	 * Whether the value is a policy.
	 * @param value any value of a document
	 * @return true if {@link #of} made it
	 */
	public static boolean isPolicy(FilterValue value) {
		return value.filter().startsWith(PREFIX);
	}

}
