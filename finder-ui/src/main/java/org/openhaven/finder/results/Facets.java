package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhaven.finder.words.Words;
import org.openhaven.search.query.FacetCount;

/** Makes the groups of boxes: which fields, in which order, and what each is called. */
final class Facets {

	/** What is counted. */
	static final List<String> COUNTED = List.of("service", "medication", "payment", "available", "open", "admission",
			"age", "gender", "population", "language", "setting", "substance", "accessibility");

	/** Fields that are boxes. */
	static final List<String> BOXES = COUNTED;

	/** Fields of the form that are not kept beside it. */
	static final List<String> FIELDS = List.of("access", "radius", "sort", "after");

	private static final int FIRST = 6;

	/** A group with more values than these folds the rest away. */
	private static final int MOST_UNFOLDED = 8;

	private static final List<String> KINDS = List.of("detox", "medication", "inpatient", "outpatient", "sober-living");

	private static final List<String> RADII = List.of("5", "10", "25", "50", "100");

	private final Canonical canonical;

	private final Map<String, List<FacetCount>> counts;

	private final Words words;

	Facets(Canonical canonical, Map<String, List<FacetCount>> counts, Words words) {
		this.canonical = canonical;
		this.counts = counts;
		this.words = words;
	}

	/**
	 * All groups.
	 * @param radius how far around the place in miles, empty without a circle
	 */
	List<Facet> all(String radius) {
		List<Facet> facets = new ArrayList<>();
		facets.add(new Facet(this.words.say("facet.service"), true, kinds(), List.of()));
		facets.add(medicines());
		facets.add(group("facet.payment", true, "payment"));
		facets.add(group("facet.now", true, "available", "open", "admission"));
		facets.add(group("facet.people", false, "age", "population", "gender"));
		facets.add(group("facet.setting", false, "setting"));
		facets.add(group("facet.substance", false, "substance"));
		facets.add(group("facet.language", false, "language"));
		facets.add(group("facet.accessibility", false, "accessibility"));
		if (!radius.isEmpty()) {
			facets.add(new Facet(this.words.say("facet.radius"), true, radii(radius), List.of()));
		}
		return facets.stream().filter((facet) -> !facet.boxes().isEmpty()).toList();
	}

	/** All five stay, also those that nobody has. */
	private List<Facet.Box> kinds() {
		Map<String, Long> counted = counted("service");
		List<String> ticked = this.canonical.ticked("service");
		return KINDS.stream()
			.map((kind) -> new Facet.Box("checkbox", PageRequest.ANY + "service", kind, this.words.say("kind." + kind),
					counted.getOrDefault(kind, 0L), ticked.contains(kind)))
			.toList();
	}

	/** Two questions, never one: prescribed here, or already on it and must keep it. */
	private Facet medicines() {
		Facet medicines = group("facet.medication", true, "medication");
		boolean keep = this.canonical.groups("access").contains("any");
		List<Facet.Box> boxes = new ArrayList<>();
		boxes.add(new Facet.Box("radio", "access", "prescribes", this.words.say("facet.access.prescribes"), -1, !keep));
		boxes.add(new Facet.Box("radio", "access", "any", this.words.say("facet.access.any"), -1, keep));
		boxes.addAll(medicines.boxes());
		return medicines.boxes().isEmpty() ? medicines : new Facet(medicines.title(), true, boxes, medicines.more());
	}

	private Facet group(String title, boolean open, String... fields) {
		List<Facet.Box> boxes = new ArrayList<>();
		for (String field : fields) {
			boxes.addAll(boxes(field));
		}
		boolean asked = boxes.stream().anyMatch(Facet.Box::checked);
		if (boxes.size() <= MOST_UNFOLDED) {
			return new Facet(this.words.say(title), open || asked, boxes, List.of());
		}
		List<Facet.Box> first = new ArrayList<>(boxes.subList(0, FIRST));
		List<Facet.Box> rest = new ArrayList<>(boxes.subList(FIRST, boxes.size()));
		rest.stream().filter(Facet.Box::checked).forEach(first::add);
		rest.removeIf(Facet.Box::checked);
		return new Facet(this.words.say(title), open || asked, first, rest);
	}

	private List<Facet.Box> boxes(String field) {
		Map<String, Long> counted = counted(field);
		List<String> ticked = this.canonical.ticked(field);
		Set<String> values = new LinkedHashSet<>(counted.keySet());
		values.addAll(ticked);
		return values.stream()
			.map((value) -> new Facet.Box("checkbox", PageRequest.ANY + field, value, this.words.label(field, value),
					counted.getOrDefault(value, 0L), ticked.contains(value)))
			.toList();
	}

	private Map<String, Long> counted(String field) {
		return this.counts.getOrDefault(field, List.of())
			.stream()
			.collect(Collectors.toMap(FacetCount::value, FacetCount::count, (one, other) -> one, LinkedHashMap::new));
	}

	private List<Facet.Box> radii(String radius) {
		List<String> all = new ArrayList<>(RADII);
		if (!all.contains(radius)) {
			all.add(radius);
		}
		return all.stream()
			.map((miles) -> new Facet.Box("radio", "radius", miles, this.words.say("miles", miles), -1,
					miles.equals(radius)))
			.toList();
	}

}
