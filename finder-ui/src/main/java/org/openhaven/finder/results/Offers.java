package org.openhaven.finder.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhaven.finder.words.Words;
import org.openhaven.search.request.Relaxed;
import org.openhaven.search.request.SearchRequest;

/**
 * Turns what brings more into offers: a change, why it may be fine, how many it brings.
 */
final class Offers {

	private final SearchRequest request;

	private final Canonical canonical;

	private final Words words;

	Offers(SearchRequest request, Canonical canonical, Words words) {
		this.request = request;
		this.canonical = canonical;
		this.words = words;
	}

	List<Offer> of(List<Relaxed> relaxed) {
		return relaxed.stream().map(this::offer).toList();
	}

	private Offer offer(Relaxed relaxed) {
		Step step = Step.of(this.words.language(), changed(relaxed));
		return switch (relaxed.kind()) {
			case RADIUS -> new Offer(this.words.say("offer.radius", String.valueOf(relaxed.radiusMiles())),
					this.words.say("offer.radius.text"), relaxed.total(), step);
			case TELEHEALTH -> new Offer(this.words.say("offer.telehealth"),
					this.words.say("offer.telehealth.text", String.valueOf(relaxed.with().get("state"))),
					relaxed.total(), step);
			case REPLACE -> new Offer(
					relaxed.with().isEmpty() ? this.words.say("offer.leave", labels(relaxed.remove()))
							: this.words.say("offer.instead", labels(relaxed.with()), labels(relaxed.remove())),
					this.words.say("offer.ask", String.valueOf(relaxed.ask())), relaxed.total(), step);
			case REMOVE -> new Offer(this.words.say("offer.leave", labels(relaxed.remove())),
					this.words.say(relaxed.remove().containsKey("near") ? "offer.anywhere" : "offer.leave.text"),
					relaxed.total(), step);
		};
	}

	/** The request as told, without what this page decides. */
	private Map<String, Object> changed(Relaxed relaxed) {
		Map<String, Object> changed = new LinkedHashMap<>(relaxed.appliedTo(this.request.canonical()));
		List.of("facets", "facetLimit", "size", "lang", "understand").forEach(changed::remove);
		if (changed.containsKey("q") && this.canonical.parameters().containsKey("understand")) {
			changed.put("understand", "false");
		}
		return changed;
	}

	private String labels(Map<String, Object> parameters) {
		List<String> labels = new ArrayList<>();
		parameters.forEach((name, asked) -> {
			List<?> groups = (asked instanceof List<?> list) ? list : List.of(asked);
			for (Object group : groups) {
				for (String value : Canonical.values(name, group.toString())) {
					labels.add(label(name, value));
				}
			}
		});
		return String.join(", ", labels);
	}

	private String label(String name, String value) {
		boolean not = value.startsWith("-");
		String bare = not ? value.substring(1) : value;
		String label = switch (name) {
			case "q", "near" -> bare;
			case "radius" -> this.words.say("miles", bare);
			case "service" -> this.words.say("kind." + bare);
			case "verified" -> this.words.say("results.verified");
			default -> this.words.label(name, bare);
		};
		return not ? this.words.say("results.without", label) : label;
	}

}
