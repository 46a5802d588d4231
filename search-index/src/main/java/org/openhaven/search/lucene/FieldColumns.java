package org.openhaven.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.openhaven.directory.facility.ServiceKind;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.document.MedicineValues;
import org.openhaven.search.query.MatchingRules;

/**
 * The columns of one filter, side by side, as facets need them.
 *
 * @param values the values that any document of the segment has, sorted
 * @param isOfFacilityAlone whether the facility's values decide for all its services, and
 * for facilities without services
 */
record FieldColumns(List<Value> values, boolean isOfFacilityAlone) {

	/** A filter that no document of the segment says anything about. */
	static final FieldColumns NONE = new FieldColumns(List.of(), true);

	/** The columns of every filter. */
	static Map<String, FieldColumns> of(ValueColumns facility, List<LaneColumns> lanes) {
		Collection<String> filters = new TreeSet<>(facility.holding().keySet());
		lanes.forEach((lane) -> filters.addAll(lane.values().holding().keySet()));
		Map<String, FieldColumns> fields = new HashMap<>();
		filters.forEach((filter) -> fields.put(filter, of(filter, facility, lanes)));
		return fields;
	}

	private static FieldColumns of(String filter, ValueColumns facility, List<LaneColumns> lanes) {
		Collection<String> values = new TreeSet<>(facility.of(filter).keySet());
		lanes.forEach((lane) -> values.addAll(lane.values().of(filter).keySet()));
		List<Value> columns = new ArrayList<>(values.size());
		for (String value : values) {
			FilterValue key = new FilterValue(filter, value);
			columns.add(new Value(value, MatchingRules.impliesService(key), facility.holding(key),
					lanes.stream().map((lane) -> lane.values().holding(key)).toList()));
		}
		return new FieldColumns(List.copyOf(columns),
				lanes.stream().noneMatch((lane) -> decides(lane, filter, columns)));
	}

	/** Whether services of the lane may differ from their facility. */
	private static boolean decides(LaneColumns lane, String filter, List<Value> values) {
		if (lane.kind() == null) {
			return MatchingRules.describesCare(ownFilter(filter)) && values.stream().anyMatch(Value::impliesService);
		}
		boolean withdrawals = lane.kind() == ServiceKind.DETOX && filter.equals("substance");
		return withdrawals || lane.own(ownFilter(filter)) != Column.EMPTY || !lane.values().of(filter).isEmpty();
	}

	/** The filter under which lanes note that they have facts of their own. */
	static String ownFilter(String filter) {
		return MedicineValues.isPolicyFilter(filter) ? "medication" : filter;
	}

	/**
	 * One value.
	 *
	 * @param value the value
	 * @param impliesService whether a facility without services fails it
	 * @param facility documents for which the facility has it
	 * @param own documents for which the service of a lane has it, by lane
	 * @param speaking the lanes in which any service has it
	 */
	record Value(String value, boolean impliesService, Column facility, List<Column> own, List<Integer> speaking) {

		private Value(String value, boolean impliesService, Column facility, List<Column> own) {
			this(value, impliesService, facility, own,
					IntStream.range(0, own.size()).filter((lane) -> own.get(lane) != Column.EMPTY).boxed().toList());
		}

	}

}
