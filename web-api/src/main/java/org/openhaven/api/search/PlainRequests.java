package org.openhaven.api.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.openhaven.api.request.RequestParameters;
import org.openhaven.search.document.Words;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.QueryText;
import org.openhaven.search.query.TextReading;
import org.openhaven.search.understanding.Context;
import org.openhaven.search.understanding.PlaceWords;
import org.openhaven.search.understanding.PlainWords;
import org.openhaven.search.understanding.Understanding;
import org.openhaven.search.understanding.Understood;

/**
 * Makes the plain words of a request explicit. What a parameter says beats what the words
 * say about the same (CONTRACT.md, "near"); filters of both must hold together.
 */
final class PlainRequests {

	/** Parameters that are given once, so that the one that was sent counts. */
	private static final Set<String> ONCE = Set.of("access", "focus", "open", "available", "verified", "radius");

	private static final List<String> TRUTH = List.of("true", "false");

	private final PlainWords plainWords;

	PlainRequests(PlainWords plainWords) {
		this.plainWords = plainWords;
	}

	/**
	 * Reads the words of a request.
	 * @param given the parameters that were sent
	 * @param placeTaken whether a parameter says where to search
	 * @param lexicon the words of the index
	 * @param names tells whether a text is the name of a listing
	 */
	PlainRequest read(RequestParameters given, boolean placeTaken, Lexicon lexicon, Names names) {
		boolean understand = !given.oneOf("understand", TRUTH).orElse("true").equals("false");
		String words = given.text("q").orElse("");
		if (words.isEmpty() || !understand) {
			return new PlainRequest(given, given, null, null, List.of(), List.of(), null).asText(lexicon);
		}
		Context context = new Context(given.text("near").isPresent(), lexicon::knows, lexicon::isName);
		Understanding understanding = this.plainWords.understand(words, context);
		boolean ownWord = !understanding.rest().isEmpty();
		Optional<QueryText> name = TextReading.read(words, lexicon).filter((text) -> names.isName(text, ownWord));
		if (name.isPresent()) {
			return new PlainRequest(given, given, null, name.get(), List.of(), name.get().unmatched(),
					understanding.urgent());
		}
		return new Merging(given, placeTaken, understanding).request(lexicon);
	}

	private static List<String> unmatched(@Nullable QueryText text) {
		return (text != null) ? text.unmatched() : List.of();
	}

	/** Tells whether a text is most probably the name of a listing. */
	@FunctionalInterface
	interface Names {

		boolean isName(QueryText text, boolean ownWord);

	}

	/** Puts what was understood beside what was sent. */
	private static final class Merging {

		private final RequestParameters given;

		private final Understanding understanding;

		private final boolean placeTaken;

		private final Map<String, List<String>> changes = new LinkedHashMap<>();

		private final List<Understood> understood = new ArrayList<>();

		private final List<String> overruled = new ArrayList<>();

		private Merging(RequestParameters given, boolean placeTaken, Understanding understanding) {
			this.given = given;
			this.placeTaken = placeTaken;
			this.understanding = understanding;
		}

		private PlainRequest request(Lexicon lexicon) {
			this.understanding.understood().forEach(this::tell);
			this.understanding.parameters().forEach(this::ask);
			String radius = this.understanding.radius();
			if (radius != null && isFree(Understood.RADIUS)) {
				this.changes.put(Understood.RADIUS, List.of(radius));
			}
			PlaceWords place = place();
			if (place instanceof PlaceWords.Named named) {
				this.changes.put(Understood.NEAR, List.of(named.place().label()));
			}
			String rest = this.understanding.rest();
			this.changes.put("q", rest.isEmpty() ? List.of() : List.of(rest));
			this.changes.put("understand", rest.isEmpty() ? List.of() : List.of("false"));
			QueryText text = TextReading.read(rest, lexicon).orElse(null);
			List<String> unmatched = new ArrayList<>(unmatched(text));
			unmatched.addAll(this.overruled);
			return new PlainRequest(this.given, this.given.with(this.changes), place, text, this.understood, unmatched,
					this.understanding.urgent());
		}

		/** What a parameter sets otherwise did not become a part of the request. */
		private void tell(Understood part) {
			boolean here = part.filter().equals(Understood.NEAR)
					&& this.understanding.place() instanceof PlaceWords.Here;
			if (here) {
				this.understood.add(new Understood(part.text(), part.start(), part.end(), Understood.NEAR,
						this.given.text(Understood.NEAR).orElseThrow()));
			}
			else if (isFree(part.filter())) {
				this.understood.add(part);
			}
			else {
				this.overruled.addAll(Words.of(part.text()));
			}
		}

		private void ask(String filter, List<String> values) {
			if (isFree(filter)) {
				Set<String> all = new LinkedHashSet<>(this.given.values(filter));
				all.addAll(values);
				this.changes.put(filter, List.copyOf(all));
			}
		}

		private @Nullable PlaceWords place() {
			PlaceWords place = this.understanding.place();
			return (place instanceof PlaceWords.Here || this.placeTaken) ? null : place;
		}

		private boolean isFree(String parameter) {
			if (parameter.equals(Understood.NEAR)) {
				return !this.placeTaken;
			}
			return !ONCE.contains(parameter) || this.given.values(parameter).isEmpty();
		}

	}

}
