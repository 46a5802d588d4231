package org.openhaven.directory.exchange.read;

import java.util.ArrayList;
import java.util.List;

/** Collects the notices of one row. */
final class Notices {

	private final List<RowNotice> collected = new ArrayList<>();

	void add(String field, String given, String message) {
		this.collected.add(new RowNotice(field, given, message));
	}

	List<RowNotice> collected() {
		return this.collected;
	}

}
