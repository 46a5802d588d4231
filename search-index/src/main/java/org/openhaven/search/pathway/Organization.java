package org.openhaven.search.pathway;

import org.jspecify.annotations.Nullable;

/**
 * Who runs a facility, as far as two facilities can be compared. Imported listings stand
 * under provisional organizations of their own, named after them; these are compared by
 * name.
 *
 * @param id of a shared organization, null while it is provisional
 * @param name folded
 */
record Organization(@Nullable String id, String name) {

	boolean isSameAs(Organization other) {
		if (this.id != null && other.id != null) {
			return this.id.equals(other.id);
		}
		return !this.name.isEmpty() && this.name.equals(other.name);
	}

}
