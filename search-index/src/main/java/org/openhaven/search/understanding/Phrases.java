package org.openhaven.search.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words with what they stand for, found by their longest match. A
 * word for how many or how small may stand behind a possessive: "bring my two kids".
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

	private static final Set<String> POSSESSIVES = Set.of("my", "our", "her", "his", "their", "with", "mis", "sus",
			"con");

	private static final Set<String> COUNTS = Set.of("two", "three", "four", "2", "3", "4", "little", "small", "young",
			"own", "dos", "tres", "cuatro");

	private final Node<T> root = new Node<>();

	/** The first one counts when a phrase is added twice. */
	void add(String phrase, T value) {
		Node<T> node = this.root;
		List<String> words = Sentence.words(phrase);
		if (words.isEmpty()) {
			throw new IllegalArgumentException("A phrase has at least one word, was '" + phrase + "'");
		}
		for (String word : words) {
			node = node.children.computeIfAbsent(word, (key) -> new Node<>());
		}
		if (node.value == null) {
			node.value = value;
		}
	}

	/** The longest phrase that begins at the word; a plural is also its singular. */
	Optional<Match<T>> longest(List<String> words, int from) {
		return Optional.ofNullable(longest(this.root, words, from, from));
	}

	private static <T> @Nullable Match<T> longest(Node<T> node, List<String> words, int from, int at) {
		Match<T> longest = (node.value != null) ? new Match<>(node.value, at - from) : null;
		if (at < words.size() && !node.children.isEmpty()) {
			longest = longer(longest, node.children.get(words.get(at)), words, from, at + 1);
			for (String singular : singulars(words.get(at))) {
				longest = longer(longest, node.children.get(singular), words, from, at + 1);
			}
			if (longest == null && isCounted(words, from, at)) {
				longest = longest(node, words, from, at + 1);
			}
		}
		return longest;
	}

	private static boolean isCounted(List<String> words, int from, int at) {
		return at > from + 1 && at + 1 < words.size() && COUNTS.contains(words.get(at))
				&& POSSESSIVES.contains(words.get(at - 1));
	}

	private static <T> @Nullable Match<T> longer(@Nullable Match<T> longest, @Nullable Node<T> child,
			List<String> words, int from, int at) {
		Match<T> other = (child != null) ? longest(child, words, from, at) : null;
		return (other != null && (longest == null || other.length() > longest.length())) ? other : longest;
	}

	/** What exactly this phrase stands for. */
	Optional<T> find(List<String> words) {
		return longest(words, 0).filter((match) -> match.length() == words.size()).map(Match::value);
	}

	boolean matches(List<String> words, int from) {
		return longest(words, from).isPresent();
	}

	/** The possible singulars of a word, the likelier first; Spanish and English. */
	static List<String> singulars(String word) {
		List<String> singulars = new ArrayList<>(2);
		if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
			singulars.add(word.substring(0, word.length() - 1));
			if (word.length() > 4 && word.endsWith("es")) {
				singulars.add(word.substring(0, word.length() - 2));
			}
		}
		return singulars;
	}

	/**
	 * A phrase that was found.
	 *
	 * @param value what it stands for
	 * @param length how many words it has
	 * @param <T> what a phrase stands for
	 */
	record Match<T>(T value, int length) {
	}

	private static final class Node<T> {

		private final Map<String, Node<T>> children = new HashMap<>(4);

		private @Nullable T value;

	}

}
