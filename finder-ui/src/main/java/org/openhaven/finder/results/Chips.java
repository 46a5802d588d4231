package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openhaven.finder.words.Words;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.request.SearchRequest;

/** Tells back what was understood, each part with the search that leaves it out. */
final class Chips {

	private final SearchRequest request;

	private final Canonical canonical;

	private final Words words;

	Chips(SearchRequest request, Canonical canonical, Words words) {
		this.request = request;
		this.canonical = canonical;
		this.words = words;
	}

	/**
	 * One for each demand, in their order.
	 * @param radius miles around the place, empty without a circle
	 */
	List<Chip> of(String radius) {
		List<Chip> chips = new ArrayList<>();
		for (String name : this.canonical.parameters().keySet()) {
			switch (name) {
				case "q" ->
					chips.add(new Chip("“" + this.request.plain().rest().orElse("") + "”", "", step(withoutWords())));
				case "near" -> placeChip(chips);
				case "radius" ->
					chips.add(new Chip(this.words.say("miles", radius), "", step(this.canonical.without("radius"))));
				case "open" -> chips
					.add(new Chip(this.words.label("open", "now"), said("open"), step(this.canonical.without("open"))));
				case "verified" -> chips.add(new Chip(this.words.say("results.verified"), said("verified"),
						step(this.canonical.without("verified"))));
				case "access" -> accessChip(chips);
				case "understand", "sort", "bbox" -> {
					// shown elsewhere, or not at all
				}
				default -> valueChips(name, chips);
			}
		}
		return chips;
	}

	private Map<String, Object> withoutWords() {
		Map<String, Object> rest = this.canonical.without("q");
		rest.remove("understand");
		return rest;
	}

	private void placeChip(List<Chip> chips) {
		Place place = this.request.where().place();
		if (place != null) {
			Map<String, Object> elsewhere = this.canonical.without("near");
			elsewhere.remove("radius");
			String label = (this.request.where().radiusMiles() != null) ? this.words.say("results.near", place.label())
					: this.words.say("results.in", place.label());
			chips.add(new Chip(label, "", step(elsewhere)));
		}
	}

	private void accessChip(List<Chip> chips) {
		for (String access : this.canonical.groups("access")) {
			chips.add(new Chip(this.words.say("facet.access." + access.replace("-", "")), said("access"),
					step(this.canonical.without("access"))));
		}
	}

	private void valueChips(String name, List<Chip> chips) {
		for (String group : this.canonical.groups(name)) {
			for (String value : Canonical.values(name, group)) {
				boolean not = value.startsWith("-");
				String bare = not ? value.substring(1) : value;
				String label = name.equals("service") ? this.words.say("kind." + bare) : this.words.label(name, bare);
				chips.add(new Chip(not ? this.words.say("results.without", label) : label, said(name, value, label),
						step(this.canonical.without(name, value))));
			}
		}
	}

	private String said(String filter) {
		return this.request.plain()
			.understood()
			.stream()
			.filter((part) -> part.filter().equals(filter))
			.findFirst()
			.map((part) -> part.text())
			.orElse("");
	}

	/** The words typed, where the label does not have them already. */
	private String said(String filter, String value, String label) {
		return this.request.plain()
			.understood()
			.stream()
			.filter((part) -> part.filter().equals(filter) && List.of(part.value().split(",")).contains(value))
			.map((part) -> part.text())
			.filter((text) -> !label.toLowerCase(this.words.language())
				.contains(text.toLowerCase(this.words.language())))
			.findFirst()
			.orElse("");
	}

	private Step step(Map<String, Object> parameters) {
		return Step.of(this.words.language(), parameters);
	}

}
