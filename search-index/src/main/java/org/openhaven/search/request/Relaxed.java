package org.openhaven.search.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.vocabulary.Filter;
import org.openhaven.search.explain.Asking;
import org.openhaven.search.query.Demand;
import org.openhaven.search.query.Relaxation;

/**
 * What brings more results, in the words of the request: what to take out of
 * {@code canonical}, and what to put there, so that it asks just what was counted.
 *
 * @param kind what is given up
 * @param remove parameters that go: a text, or a list of texts, by name
 * @param with parameters that come in their place
 * @param radiusMiles how far to search instead, null to leave it
 * @param total how many that brings
 * @param ask what to ask on the phone, null for nothing
 */
public record Relaxed(Kind kind, Map<String, Object> remove, Map<String, Object> with, @Nullable Integer radiusMiles,
		long total, @Nullable String ask) {

	private static final String RADIUS = "radius";

	/** Copies the maps. */
	public Relaxed {
		remove = Collections.unmodifiableMap(new LinkedHashMap<>(remove));
		with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
	}

	/** What is given up. */
	public enum Kind {

		/** Something that was asked. */
		REMOVE,

		/** That it is so near. */
		RADIUS,

		/** What hardly any listing tells, for what they do tell. */
		REPLACE,

		/** The place, for care by phone or video. */
		TELEHEALTH

	}

	/**
	 * Tells a relaxation.
	 * @param relaxation of the request, or of a part of it
	 * @param request what was asked
	 * @return in the words of the request
	 */
	public static Relaxed of(Relaxation relaxation, SearchRequest request) {
		return new Telling(request).told(relaxation);
	}

	/**
	 * The request that asks what was counted.
	 * @param canonical the request, each value a text or a list of texts
	 * @return the same, changed
	 */
	public Map<String, Object> appliedTo(Map<String, Object> canonical) {
		Map<String, Object> changed = new LinkedHashMap<>();
		canonical.forEach((name, asked) -> {
			List<Object> values = new ArrayList<>(each(asked));
			each(this.remove.getOrDefault(name, List.of())).forEach(values::remove);
			if (!values.isEmpty()) {
				changed.put(name, (values.size() == 1) ? values.getFirst() : List.copyOf(values));
			}
		});
		this.with.forEach((name, value) -> changed.merge(name, value, Relaxed::together));
		if (this.radiusMiles != null) {
			changed.put(RADIUS, this.radiusMiles.toString());
		}
		return changed;
	}

	private static List<?> each(Object textOrTexts) {
		return (textOrTexts instanceof List<?> list) ? list : List.of(textOrTexts);
	}

	private static Object together(Object one, Object other) {
		return Stream.of(one, other).flatMap((each) -> each(each).stream()).toList();
	}

	/** The words of one request. */
	private record Telling(SearchRequest request) {

		private Relaxed told(Relaxation relaxation) {
			long total = relaxation.total();
			return switch (relaxation) {
				case Relaxation.Remove remove ->
					new Relaxed(Kind.REMOVE, parameters(remove.demands()), Map.of(), null, total, null);
				case Relaxation.Radius radius ->
					new Relaxed(Kind.RADIUS, Map.of(), Map.of(), radius.miles(), total, null);
				case Relaxation.Replace replace -> new Relaxed(Kind.REPLACE, parameters(List.of(replace.demand())),
						parameters(Stream.ofNullable(replace.with()).toList()), null, total,
						Asking.whether(replace.demand(), this.request.language()));
				case Relaxation.Telehealth telehealth ->
					new Relaxed(Kind.TELEHEALTH, place(), new TreeMap<>(Map.of("state", telehealth.state(), "setting",
							FilterReader.written(Relaxation.Telehealth.SETTING))), null, total, null);
			};
		}

		/** One value is a text, several are a list, as in {@code canonical}. */
		private Map<String, Object> parameters(List<Demand> demands) {
			Map<String, Object> parameters = new LinkedHashMap<>();
			for (Demand demand : demands) {
				if (demand.parameter().equals(Demand.PLACE)) {
					parameters.putAll(place());
				}
				else {
					parameters.merge(demand.parameter(), value(demand), Relaxed::together);
				}
			}
			return parameters;
		}

		private Object value(Demand demand) {
			boolean asFilter = Filter.findFilter(demand.parameter()).isPresent();
			return asFilter ? FilterReader.written(demand)
					: this.request.canonical().getOrDefault(demand.parameter(), "");
		}

		/** A distance means nothing without the place it is counted from. */
		private Map<String, Object> place() {
			Map<String, Object> place = new LinkedHashMap<>();
			for (String name : List.of(Demand.PLACE, RADIUS)) {
				Object asked = this.request.canonical().get(name);
				if (asked != null) {
					place.put(name, asked);
				}
			}
			return place;
		}

	}

}
