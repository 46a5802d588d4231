package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.List;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/**
 * A filter with the values that a phrase asks for.
 *
 * @param filter parameter name
 * @param values alternatives
 */
record Need(String filter, List<String> values) {

	Need {
		values = List.copyOf(values);
	}

	static Need of(String filter, String... values) {
		return new Need(filter, List.of(values));
	}

	/**
	 * Reads {@code filter=value,value filter=value}; none for {@code -} and {@code .}.
	 */
	static List<Need> parse(String column) {
		List<Need> needs = new ArrayList<>();
		if (!column.equals("-") && !column.equals(".")) {
			for (String part : column.split(" ")) {
				int equals = part.indexOf('=');
				needs.add(new Need(part.substring(0, equals), List.of(part.substring(equals + 1).split(","))));
			}
		}
		return needs;
	}

	/**
	 * What this is a kind of: the service of a setting or a medicine, the sort of payment
	 * of an insurer; else this.
	 */
	Need wider() {
		String wide = switch (this.filter) {
			case "setting", "medication" -> "service";
			case "insurer" -> "payment";
			default -> this.filter;
		};
		if (wide.equals(this.filter)) {
			return this;
		}
		List<String> implied = this.values.stream()
			.flatMap((value) -> Vocabulary.standard().impliedBy(new FilterValue(this.filter, value)).stream())
			.filter((value) -> value.filter().equals(wide))
			.map(FilterValue::value)
			.distinct()
			.toList();
		if (implied.isEmpty()) {
			return wide.equals("payment") ? Need.of(wide, "private-insurance") : this;
		}
		return new Need(wide, implied);
	}

	boolean is(String otherFilter, String value) {
		return this.filter.equals(otherFilter) && this.values.equals(List.of(value));
	}

}
