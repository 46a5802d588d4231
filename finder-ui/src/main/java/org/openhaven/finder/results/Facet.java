package org.openhaven.finder.results;

import java.util.List;

/**
 * A group of boxes, any of them, with how many each brings.
 *
 * @param title what the group asks
 * @param open whether it is unfolded
 * @param boxes those that are always seen
 * @param more those behind "show all"
 */
record Facet(String title, boolean open, List<Box> boxes, List<Box> more) {

	/** Copies the lists. */
	Facet {
		boxes = List.copyOf(boxes);
		more = List.copyOf(more);
	}

	/**
	 * A box.
	 *
	 * @param kind {@code checkbox} or {@code radio}
	 * @param name of the parameter
	 * @param value of the parameter
	 * @param label what it means
	 * @param count listings with it; -1 if they are not counted
	 * @param checked whether it is asked
	 */
	record Box(String kind, String name, String value, String label, long count, boolean checked) {
	}

}
