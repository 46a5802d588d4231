package org.openhaven.search.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.openhaven.search.document.Words;
import org.openhaven.search.gazetteer.Place;
import org.openhaven.search.query.Area;
import org.openhaven.search.query.Lexicon;
import org.openhaven.search.query.NameRecognition.Evidence;
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

	/** No listing has a longer name, however much of its town is typed with it. */
	private static final int MOST_WORDS_OF_NAME = 20;

	/** Filters whose words names seldom have. */
	private static final Set<String> SELDOM_NAMED = Set.of("substance", "medication", "payment", "insurer");

	/** As many words of needs and places are sooner these than a name made of them. */
	private static final int MOST_WORDS_OF_NEEDS = 3;

	private static final List<String> TRUTH = List.of("true", "false");

	private final PlainWords plainWords;

	PlainRequests(PlainWords plainWords) {
		this.plainWords = plainWords;
	}

	/**
	 * Reads the words of a request.
	 * @param given the parameters that were sent
	 * @param placeTaken whether a parameter says where to search
	 * @param words the words of the index
	 * @param names tells whether a text is the name of a listing
	 */
	PlainRequest read(RequestParameters given, boolean placeTaken, Lexicon words, Names names) {
		return readWith(given, placeTaken, new RememberedLexicon(words), names);
	}

	private PlainRequest readWith(RequestParameters given, boolean placeTaken, Lexicon lexicon, Names names) {
		boolean understand = !given.oneOf("understand", TRUTH).orElse("true").equals("false");
		String words = given.text("q").orElse("");
		if (words.isEmpty() || !understand) {
			return new PlainRequest(given, given, null, null, List.of(), List.of(), null).asText(lexicon);
		}
		Context context = new Context(given.text("near").isPresent(), lexicon::knows, lexicon::isName);
		Understanding understanding = this.plainWords.understand(words, context);
		Optional<QueryText> name = new NameReading(this.plainWords, words, understanding, lexicon, names).name();
		if (name.isPresent()) {
			return new PlainRequest(given, given, null, name.get(), List.of(), name.get().unmatched(),
					understanding.urgent());
		}
		return new Merging(this.plainWords, given, placeTaken, understanding).request(lexicon);
	}

	private static List<String> unmatched(@Nullable QueryText text) {
		return (text != null) ? text.unmatched() : List.of();
	}

	/** Tells whether a text is most probably the name of a listing. */
	@FunctionalInterface
	interface Names {

		/**
		 * Whether a listing is most probably meant.
		 * @param evidence what the text is made of
		 * @param within where the listing has to lie, null for anywhere
		 */
		boolean isName(QueryText text, Evidence evidence, @Nullable Area within);

	}

	/** Whether all that was typed is a name: decision record 0022. */
	private record NameReading(PlainWords plainWords, String words, Understanding understanding, Lexicon lexicon,
			Names names) {

		private Optional<QueryText> name() {
			if (Words.of(this.words).size() > MOST_WORDS_OF_NAME) {
				return Optional.empty();
			}
			Optional<QueryText> whole = TextReading.read(this.words, this.lexicon);
			if (mayBeNameOfCare(whole)
					&& whole.filter((text) -> this.names.isName(text, Evidence.COMMON_WORDS, null)).isPresent()) {
				return whole;
			}
			boolean mayBeName = !this.understanding.rest().isEmpty() || !this.understanding.asides().isEmpty()
					|| isPlaceInDoubt();
			if (!mayBeName || isNameWithTown() || isStrangeBesideNeeds(whole)) {
				return Optional.empty();
			}
			Evidence evidence = this.understanding.parameters().keySet().stream().anyMatch(SELDOM_NAMED::contains)
					? Evidence.OWN_WORD_BESIDE_NEED : Evidence.OWN_WORD;
			return whole.filter((text) -> this.names.isName(text, evidence, null)).or(this::misspelt);
		}

		/** "Drug court program" is a listing's name, but few mean it. */
		private boolean mayBeNameOfCare(Optional<QueryText> whole) {
			boolean care = !this.understanding.parameters().isEmpty() || endsWithCode(this.words) || isZip();
			return !care || !this.understanding.rest().isEmpty()
					|| whole.filter((text) -> text.words().size() > MOST_WORDS_OF_NEEDS).isPresent();
		}

		/** "Spring Hill Recovery": all that was understood is a place that few mean. */
		private boolean isPlaceInDoubt() {
			return this.understanding.parameters().isEmpty()
					&& this.understanding.place() instanceof PlaceWords.Named named && !named.sure()
					&& this.understanding.understood().stream().noneMatch((part) -> endsWithCode(part.text()));
		}

		/** "Ketamine therapy for alcoholism": no name has the first word. */
		private boolean isStrangeBesideNeeds(Optional<QueryText> whole) {
			return !this.understanding.parameters().isEmpty() && this.understanding.rest().isEmpty()
					&& whole.filter((text) -> !text.unmatched().isEmpty()).isPresent();
		}

		private boolean isZip() {
			return this.understanding.place() instanceof PlaceWords.Named named
					&& (named.place().kind() == Place.Kind.ZIP || named.place().kind() == Place.Kind.ZIP3);
		}

		/** "Drug rehab la". */
		private static boolean endsWithCode(String text) {
			List<String> words = Words.of(text);
			return !words.isEmpty() && words.getLast().length() == 2;
		}

		/** "Salvation Army Dallas": the rest names a listing there, or many of them. */
		private boolean isNameWithTown() {
			if (!(this.understanding.place() instanceof PlaceWords.Named named)) {
				return false;
			}
			String rest = this.understanding.rest();
			boolean house = this.plainWords.isWellKnownName(rest) || this.lexicon.isName(Words.folded(rest));
			return house || (named.sure() && TextReading.read(rest, this.lexicon)
				.filter((text) -> this.names.isName(text, Evidence.OWN_WORD, named.place().area(null)))
				.isPresent());
		}

		/** "Phenix House": there is a town called Phenix, but no such house. */
		private Optional<QueryText> misspelt() {
			return isPlaceInDoubt() ? TextReading.readMisspelt(this.words, this.lexicon)
				.filter((text) -> this.names.isName(text, Evidence.OWN_WORD, null)) : Optional.empty();
		}

	}

	/** Puts what was understood beside what was sent. */
	private static final class Merging {

		private final PlainWords plainWords;

		private final RequestParameters given;

		private final Understanding understanding;

		private final boolean placeTaken;

		private final Map<String, List<String>> changes = new LinkedHashMap<>();

		private final List<Understood> understood = new ArrayList<>();

		private final List<String> overruled = new ArrayList<>();

		private Merging(PlainWords plainWords, RequestParameters given, boolean placeTaken,
				Understanding understanding) {
			this.plainWords = plainWords;
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
			Set<String> unmatched = new LinkedHashSet<>(unmatched(text));
			unmatched.addAll(this.overruled);
			unmatched.addAll(this.understanding.asides());
			return new PlainRequest(this.given, this.given.with(this.changes), place, text, this.understood,
					List.copyOf(unmatched), this.understanding.urgent());
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
				this.overruled.addAll(this.plainWords.tellingWords(part.text()));
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
