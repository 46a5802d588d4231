package org.openhaven.directory.vocabulary;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One value of one filter, like {@code payment=medicaid}: the word in which facts are
 * stored, searched and counted.
 *
 * @param filter the filter's parameter name, for example {@code payment}
 * @param value the stable value, for example {@code medicaid}
 */
public record FilterValue(String filter, String value) implements Comparable<FilterValue> {

	private static final Comparator<FilterValue> ORDER = Comparator.comparing(FilterValue::filter)
		.thenComparing(FilterValue::value);

	/**
	 * Checks that both halves are there.
	 * @throws IllegalArgumentException if filter or value is empty
	 */
	public FilterValue {
		if (filter.isEmpty() || value.isEmpty()) {
			throw new IllegalArgumentException(
					"A filter value is written filter=value, was '" + filter + "=" + value + "'");
		}
	}

	/**
	 * Reads the form {@code filter=value}.
	 * @param text for example {@code service=detox}
	 * @return the filter value
	 * @throws IllegalArgumentException if there is no equals sign, or nothing beside it
	 */
	@JsonCreator
	public static FilterValue parse(String text) {
		int equals = text.indexOf('=');
		if (equals < 0) {
			throw new IllegalArgumentException("A filter value is written filter=value, was '" + text + "'");
		}
		return new FilterValue(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
	}

	@Override
	public int compareTo(FilterValue other) {
		return ORDER.compare(this, other);
	}

	@JsonValue
	@Override
	public String toString() {
		return this.filter + "=" + this.value;
	}

}
