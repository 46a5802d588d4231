package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openhaven.search.document.PlainText;
import org.openhaven.search.gazetteer.Gazetteer;
import org.openhaven.search.understanding.Sentence.Token;

/**
 * Understands plain words. Immutable and safe for use by many threads; keeps nothing of
 * what it is asked. A sentence takes well under a millisecond, a misspelt place a few
 * milliseconds.
 */
public final class PlainWords {

	/** As many words are taken apart; those behind them stay text. */
	public static final int MOST_WORDS = 64;

	/** As many words are looked through for danger. */
	private static final int MOST_WORDS_OF_DANGER = 1_000;

	private static final int SHORTEST_HALF = 3;

	private static final int SHORTEST_JOINED = 8;

	private final Gazetteer gazetteer;

	private final Dictionary dictionary = Dictionary.standard();

	private final Dangers dangers = Dangers.standard();

	private final Spellings spellings;

	private final Set<String> spelled;

	/**
	 * Reads the dictionaries.
	 * @param gazetteer the places to know
	 */
	public PlainWords(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
		this.spelled = new HashSet<>(this.dictionary.careWords());
		this.spelled.addAll(this.dangers.words());
		this.spellings = new Spellings(this.spelled);
	}

	/**
	 * Takes words apart.
	 * @param q any text: what is neither word nor number divides words
	 * @param context what is known beside the words
	 * @return what they mean
	 */
	public Understanding understand(String q, Context context) {
		PlainText plain = PlainText.of(q);
		Understanding understanding = understandPlain(plain.text(), context);
		return plain.isOriginal() ? understanding : understanding.of(plain);
	}

	private Understanding understandPlain(String q, Context context) {
		Sentence all = Sentence.of(q);
		Sentence typed = all.with(all.tokens().subList(0, Math.min(all.size(), MOST_WORDS)));
		Places asTyped = new Places(this.gazetteer, this.dictionary, typed, q);
		Sentence sentence = corrected(typed, asTyped, context.lexicon());
		Places places = (sentence.size() == typed.size()) ? asTyped
				: new Places(this.gazetteer, this.dictionary, sentence, q);
		Optional<Dangers.Found> danger = this.dangers.find(dangerWords(all, sentence));
		List<Segment> segments = new Scanner(sentence, this.dictionary, places, context.names()).segments();
		BitSet alarming = danger.map(Dangers.Found::covered).orElseGet(BitSet::new);
		Understanding understanding = new Interpretation(sentence, segments, context, alarming).understanding(places,
				this.dictionary, danger.map((found) -> new Urgent(found.kind())));
		return (all.size() == typed.size()) ? understanding : withTail(understanding, all);
	}

	/**
	 * The words of a text that say something by themselves.
	 * @param text for example {@code near the Bronx}
	 * @return folded, for example {@code bronx}
	 */
	public List<String> tellingWords(String text) {
		return Sentence.words(text)
			.stream()
			.filter((word) -> !this.dictionary.isIdle(word) && !this.dictionary.isCue(word))
			.toList();
	}

	/**
	 * Whether a text is the name of many houses all over the country.
	 * @param text for example {@code Salvation Army}
	 * @return true for those that the dictionary lists
	 */
	public boolean isWellKnownName(String text) {
		return this.dictionary.isName(Sentence.words(text));
	}

	private static List<String> dangerWords(Sentence all, Sentence sentence) {
		List<String> words = new ArrayList<>(sentence.words());
		int last = Math.min(all.size(), MOST_WORDS_OF_DANGER);
		for (int at = MOST_WORDS; at < last; at++) {
			words.add(all.word(at));
		}
		return words;
	}

	private static Understanding withTail(Understanding head, Sentence all) {
		String tail = all.typedWords(MOST_WORDS, all.size());
		String rest = head.rest().isEmpty() ? tail : head.rest() + " " + tail;
		return new Understanding(head.understood(), head.parameters(), head.place(), head.radius(), rest, head.asides(),
				head.ignored(), head.urgent());
	}

	/** Words that nobody knows become those that were probably meant. */
	private Sentence corrected(Sentence typed, Places places, Lexicon lexicon) {
		List<Token> tokens = new ArrayList<>(typed.size());
		for (int at = 0; at < typed.size(); at++) {
			Token token = typed.tokens().get(at);
			if (isKnown(token.word(), lexicon) || places.isPlaceWord(at)) {
				tokens.add(new Token(this.dictionary.meant(token.word()), token.start(), token.end()));
			}
			else {
				tokens.addAll(corrected(token));
			}
		}
		return typed.with(tokens);
	}

	private boolean isKnown(String word, Lexicon lexicon) {
		return this.dictionary.knows(word) || this.spelled.contains(word) || WrittenNumber.isWord(word)
				|| lexicon.knows(word);
	}

	private List<Token> corrected(Token token) {
		return this.spellings.correct(token.word())
			.map((word) -> List.of(new Token(word, token.start(), token.end())))
			.orElseGet(() -> divided(token));
	}

	/** "rehabcenter": two words that were run together. */
	private List<Token> divided(Token token) {
		String word = token.word();
		if (word.length() < SHORTEST_JOINED || word.length() != token.end() - token.start()) {
			return List.of(token);
		}
		for (int at = word.length() - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
			String first = word.substring(0, at);
			String second = word.substring(at);
			if (isCare(first) && isCare(second)) {
				int middle = token.start() + at;
				return List.of(new Token(first, token.start(), middle), new Token(second, middle, token.end()));
			}
		}
		return List.of(token);
	}

	private boolean isCare(String word) {
		return this.dictionary.isNeed(word) || this.dictionary.is(Cue.GENERAL, word);
	}

}
