package org.openhaven.search.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * How documents write the policy on a medicine: one value per medicine and form of
 * access, in a filter of its own per form.
 */
public final class MedicineValues {

	private static final String PREFIX = "medication:";

	private static final Map<Access, String> FILTERS = new EnumMap<>(Access.class);

	static {
		for (Access access : Access.values()) {
			FILTERS.put(access, PREFIX + access.value());
		}
	}

	private MedicineValues() {
	}

	/**
	 * The value that a policy has.
	 * @param medicine a value of {@code medication}
	 * @param access one form of access
	 * @return for example {@code medication:prescribes=buprenorphine}
	 */
	public static FilterValue of(String medicine, Access access) {
		return new FilterValue(filter(access), medicine);
	}

	/**
	 * The filter of one form of access.
	 * @param access one form of access
	 * @return for example {@code medication:prescribes}
	 */
	public static String filter(Access access) {
		return Objects.requireNonNull(FILTERS.get(access));
	}

	/**
	 * Whether values of the filter are policies.
	 * @param filter any filter of a document
	 * @return true if {@link #filter(Access)} gives it
	 */
	public static boolean isPolicyFilter(String filter) {
		return filter.startsWith(PREFIX);
	}

	/**
	 * Whether the value is a policy.
	 * @param value any value of a document
	 * @return true if {@link #of} made it
	 */
	public static boolean isPolicy(FilterValue value) {
		return isPolicyFilter(value.filter());
	}

}
