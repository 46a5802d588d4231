package org.openhaven.search.lucene;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.ServiceKind;

/**
 * The n-th service of one kind, of all documents of a segment that have it: columns only
 * for what services say themselves.
 *
 * @param kind kind of the services, null for the lane of facilities without services
 * @param members documents that have such a service
 * @param own documents whose service has facts of its own, by filter: there the
 * facility's do not count
 * @param values the services' own values
 * @param places reports of places free
 */
record LaneColumns(@Nullable ServiceKind kind, Column members, Map<String, Column> own, ValueColumns values,
		PlacesColumn places) {

	/** Documents in which the service itself decides about the filter. */
	Column own(String filter) {
		return this.own.getOrDefault(filter, Column.EMPTY);
	}

	long bytes() {
		return this.members.bytes() + this.own.values().stream().mapToLong(Column::bytes).sum() + this.values.bytes()
				+ this.places.bytes();
	}

}
