package org.openhaven.api.pathway;

import org.openhaven.search.request.RequestParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.pathway.Step;
import org.openhaven.search.query.FieldFilter;

/**
 * Reads the steps of a pathway and what is kept of them. If the request names none, the
 * words may: two kinds of care or more are the steps, one is where they begin.
 */
final class StepsReader {

	private static final List<String> NAMES = Arrays.stream(Step.values()).map(Step::value).toList();

	private static final String OUTPATIENT = Step.OUTPATIENT.value();

	private StepsReader() {
	}

	/**
	 * The steps in their order.
	 * @param parameters of the request
	 * @param services the kinds of care that the words ask for
	 */
	static List<Step> steps(RequestParameters parameters, FieldFilter services) {
		return parameters.text("steps").map(StepsReader::parse).orElseGet(() -> ofWords(services));
	}

	private static List<Step> parse(String given) {
		List<Step> steps = new ArrayList<>();
		for (String name : given.split(",", -1)) {
			Step step = Step.find(name.strip())
				.orElseThrow(() -> RequestParameters.invalid("steps", name.strip(), "There is no such step.", NAMES));
			if (steps.contains(step)) {
				throw RequestParameters.invalid("steps", given, "A step is gone once.", NAMES);
			}
			steps.add(step);
		}
		return steps;
	}

	private static List<Step> ofWords(FieldFilter services) {
		Set<String> named = services.wanted();
		List<Step> steps = new ArrayList<>(named.size() > 1 ? those(named) : usualFrom(named));
		steps.removeIf((step) -> services.excluded().contains(step.value()));
		return steps.isEmpty() ? Step.USUAL : steps;
	}

	/** Outpatient care with medication is one step. */
	private static List<Step> those(Set<String> named) {
		Set<Step> steps = EnumSet.noneOf(Step.class);
		named.forEach((name) -> steps.add(Step.find(name).orElseThrow()));
		if (steps.contains(Step.MEDICATION)) {
			steps.remove(Step.OUTPATIENT);
		}
		return List.copyOf(steps);
	}

	private static List<Step> usualFrom(Set<String> named) {
		if (named.isEmpty()) {
			return Step.USUAL;
		}
		String first = named.iterator().next();
		if (first.equals(OUTPATIENT)) {
			return List.of(Step.OUTPATIENT, Step.SOBER_LIVING);
		}
		return Step.USUAL.subList(Step.USUAL.indexOf(Step.find(first).orElseThrow()), Step.USUAL.size());
	}

	/**
	 * Facilities that stay in the plan.
	 * @param parameters of the request
	 * @param steps of the plan
	 */
	static Map<Step, FacilityId> kept(RequestParameters parameters, List<Step> steps) {
		Map<Step, FacilityId> kept = new EnumMap<>(Step.class);
		for (String given : parameters.values("keep")) {
			for (String one : given.split(",", -1)) {
				Kept read = read(one.strip(), steps).orElseThrow(() -> notKept(one.strip(), steps));
				if (kept.put(read.step, read.id) != null) {
					throw RequestParameters.invalid("keep", one.strip(), "One facility is kept for a step.",
							accepted(steps));
				}
			}
		}
		return kept;
	}

	private static Optional<Kept> read(String given, List<Step> steps) {
		int colon = given.indexOf(':');
		Optional<Step> step = Step.find(given.substring(0, Math.max(0, colon))).filter(steps::contains);
		try {
			return step.map((known) -> new Kept(known, new FacilityId(given.substring(colon + 1))));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

	/** Says that a facility cannot be kept. */
	static RuntimeException notKept(String given, List<Step> steps) {
		return RequestParameters.invalid("keep", given,
				"This keeps no facility: it is none of the plan's steps, or nothing is listed there that offers its care.",
				accepted(steps));
	}

	private static List<String> accepted(List<Step> steps) {
		return steps.stream().map((step) -> step.value() + ":ID").toList();
	}

	private record Kept(Step step, FacilityId id) {
	}

}
