package org.openhaven.search.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.openhaven.search.request.InvalidRequestException.Kind;

/**
 * Names and values in the order in which they were sent. A value that was sent again
 * stands in the list of its name again.
 */
public final class RequestParameters {

	/** More values than any search needs. */
	private static final int MOST_VALUES = 500;

	private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

	private final Map<String, List<String>> values;

	private RequestParameters(Map<String, List<String>> values) {
		this.values = values;
	}

	/**
	 * The parameters of a request.
	 * @param pairs names and values in order
	 * @return the parameters
	 * @throws InvalidRequestException if there are too many, or one is not text
	 */
	public static RequestParameters of(List<Map.Entry<String, String>> pairs) {
		if (pairs.size() > MOST_VALUES) {
			throw malformed("A request has at most " + MOST_VALUES + " parameters.");
		}
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (Map.Entry<String, String> pair : pairs) {
			if (!Text.isWellFormed(pair.getKey()) || !Text.isWellFormed(pair.getValue())) {
				throw malformed("Parameters are Unicode text; half a character was sent.");
			}
			values.computeIfAbsent(pair.getKey(), (name) -> new ArrayList<>()).add(pair.getValue());
		}
		return new RequestParameters(values);
	}

	/**
	 * Refuses what an operation does not know.
	 * @param known names of parameters
	 * @return this
	 * @throws InvalidRequestException for the first unknown one, naming those that are
	 * known
	 */
	public RequestParameters allowOnly(Collection<String> known) {
		for (String name : this.values.keySet()) {
			if (!known.contains(name)) {
				throw unknown(name, known);
			}
		}
		return this;
	}

	/**
	 * The same parameters, some of them with other values.
	 * @param changes values by name; none for a parameter that is left out
	 * @return a copy
	 */
	public RequestParameters with(Map<String, List<String>> changes) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.values);
		changes.forEach((name, given) -> {
			if (given.isEmpty()) {
				changed.remove(name);
			}
			else {
				changed.put(name, List.copyOf(given));
			}
		});
		return new RequestParameters(changed);
	}

	/**
	 * The names that were sent.
	 * @return in order
	 */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.values.keySet());
	}

	/**
	 * All values of a parameter.
	 * @param name its name
	 * @return in order, none if it was not sent
	 */
	public List<String> values(String name) {
		return List.copyOf(this.values.getOrDefault(name, List.of()));
	}

	/**
	 * The value of a parameter that may be sent once.
	 * @param name its name
	 * @return empty if it was not sent
	 * @throws InvalidRequestException if it was sent again
	 */
	public Optional<String> value(String name) {
		List<String> all = this.values.getOrDefault(name, List.of());
		if (all.size() > 1) {
			throw new InvalidRequestException(Kind.REPEATED_PARAMETER, "This parameter may be given once.", name, null,
					List.of("one value"), List.of());
		}
		return all.stream().findFirst();
	}

	/**
	 * As {@link #value}, where nothing but blanks is the same as nothing.
	 * @param name its name
	 * @return without blanks around it
	 */
	public Optional<String> text(String name) {
		return value(name).map(String::strip).filter((text) -> !text.isEmpty());
	}

	/**
	 * Refuses a text that is longer than anybody types, because taking it apart would
	 * take longer than other people's requests should wait.
	 * @param name its name
	 * @param longest in characters
	 * @return this
	 * @throws InvalidRequestException if it is longer
	 */
	public RequestParameters allowLength(String name, int longest) {
		value(name).filter((text) -> text.length() > longest).ifPresent((text) -> {
			throw invalid(name, text, "This text is too long.", List.of("at most " + longest + " characters"));
		});
		return this;
	}

	/**
	 * A value out of a few.
	 * @param name the parameter's name
	 * @param accepted what it may be
	 * @return empty if it was not sent
	 * @throws InvalidRequestException if it is another
	 */
	public Optional<String> oneOf(String name, List<String> accepted) {
		Optional<String> value = value(name);
		value.ifPresent((given) -> {
			if (!accepted.contains(given)) {
				throw invalid(name, given, "This value is not known.", accepted);
			}
		});
		return value;
	}

	/**
	 * A whole number in a range.
	 * @param name the parameter's name
	 * @param least smallest accepted
	 * @param most largest accepted
	 * @return empty if it was not sent
	 * @throws InvalidRequestException if it is not such a number
	 */
	public Optional<Integer> number(String name, int least, int most) {
		return value(name).map((given) -> {
			if (WHOLE_NUMBER.matcher(given).matches()) {
				int number = Integer.parseInt(given);
				if (number >= least && number <= most) {
					return number;
				}
			}
			throw invalid(name, given, "This is no number in the range.",
					List.of("a whole number from " + least + " to " + most));
		});
	}

	/**
	 * Says that a value is not accepted.
	 * @param name the parameter's name
	 * @param given its value
	 * @param detail a sentence
	 * @param accepted values, or short descriptions of them
	 * @return to be thrown
	 */
	public static InvalidRequestException invalid(String name, String given, String detail, List<String> accepted) {
		return new InvalidRequestException(Kind.INVALID_PARAMETER, detail, name, given, accepted,
				Nearest.of(given, accepted));
	}

	private static InvalidRequestException unknown(String name, Collection<String> known) {
		return new InvalidRequestException(Kind.UNKNOWN_PARAMETER, "This operation does not know the parameter.", name,
				null, List.copyOf(known), Nearest.of(name, known));
	}

	private static InvalidRequestException malformed(String detail) {
		return new InvalidRequestException(Kind.MALFORMED, detail, null, null, List.of(), List.of());
	}

}
