package org.openhaven.directory.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How each filter behaves: what it speaks of, and whether its values are a closed list.
 * Source: CONTRACT.md, the table of parameters and "Matching".
 */
public enum Filter {

	/** The kinds of service asked for. */
	SERVICE(Scope.KIND),

	SETTING(Scope.CARE), LEVEL(Scope.CARE), MEDICATION(Scope.CARE), SUBSTANCE(Scope.CARE), AGE(Scope.CARE),
	GENDER(Scope.CARE), POPULATION(Scope.CARE), THERAPY(Scope.CARE), PAYMENT(Scope.CARE), AVAILABLE(Scope.CARE),

	/** Says what the request means by its medications. */
	ACCESS(Scope.MODIFIER),

	FOCUS(Scope.FACILITY), INSURER(Scope.FACILITY), LANGUAGE(Scope.FACILITY), SUPPORT(Scope.FACILITY),
	TESTING(Scope.FACILITY), AFTERCARE(Scope.FACILITY), ADMISSION(Scope.FACILITY), ACCREDITATION(Scope.FACILITY),
	OWNERSHIP(Scope.FACILITY), SMOKING(Scope.FACILITY), ACCESSIBILITY(Scope.FACILITY), AMENITY(Scope.FACILITY),
	EXCLUSIVE(Scope.FACILITY), OPEN(Scope.FACILITY),

	/** Any number of days; the listed values are those that pages offer. */
	VERIFIED(Scope.FACILITY, true),

	STATE(Scope.FACILITY, true), COUNTY(Scope.FACILITY, true), CITY(Scope.FACILITY, true), ZIP(Scope.FACILITY, true),

	/** A source's service code, whatever it proves. */
	TERM(Scope.FACILITY, true);

	private static final Map<String, Filter> BY_PARAMETER = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Filter::parameter, Function.identity()));

	private final Scope scope;

	private final boolean openValues;

	private final String parameter = name().toLowerCase(Locale.ROOT);

	Filter(Scope scope) {
		this(scope, false);
	}

	Filter(Scope scope, boolean openValues) {
		this.scope = scope;
		this.openValues = openValues;
	}

	/**
	 * Looks a filter up by its name in a request.
	 * @param parameter for example {@code payment}; case matters
	 * @return the filter, or empty for another parameter
	 */
	public static Optional<Filter> findFilter(String parameter) {
		return Optional.ofNullable(BY_PARAMETER.get(parameter));
	}

	/**
	 * The filter's name in a request and in a {@link FilterValue}.
	 * @return the parameter, in lower case
	 */
	public String parameter() {
		return this.parameter;
	}

	/**
	 * What the filter speaks of.
	 * @return its scope
	 */
	public Scope scope() {
		return this.scope;
	}

	/**
	 * Whether values of this filter must hold together for one service of the asked
	 * kinds.
	 * @return true for the filters of {@link Scope#CARE}
	 */
	public boolean describesCare() {
		return this.scope == Scope.CARE;
	}

	/**
	 * Whether the filter takes values that the vocabulary does not list.
	 * @return false when only the listed values are accepted
	 */
	public boolean takesOpenValues() {
		return this.openValues;
	}

	/** What a filter speaks of. */
	public enum Scope {

		/** Chooses the services that the filters of care are asked of. */
		KIND,

		/** Must hold, together with the others of care, for one service. */
		CARE,

		/** Holds for the facility as a whole. */
		FACILITY,

		/** States nothing by itself; changes how another filter is read. */
		MODIFIER

	}

}
