package org.openhaven.search.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openhaven.search.query.Lexicon;

/**
 * The words of an index for one request, which reads its text several times: words alike
 * take longest to find and are looked for once.
 */
final class RememberedLexicon implements Lexicon {

	private final Lexicon lexicon;

	private final Map<Asked, List<String>> alike = new HashMap<>();

	RememberedLexicon(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	@Override
	public boolean knows(String word) {
		return this.lexicon.knows(word);
	}

	@Override
	public boolean isDescribing(String word) {
		return this.lexicon.isDescribing(word);
	}

	@Override
	public boolean isName(String words) {
		return this.lexicon.isName(words);
	}

	@Override
	public List<String> findAlike(String word, int slips) {
		return this.alike.computeIfAbsent(new Asked(word, slips),
				(asked) -> this.lexicon.findAlike(asked.word, asked.slips));
	}

	@Override
	public List<String> findStartingWith(String beginning, int most) {
		return this.lexicon.findStartingWith(beginning, most);
	}

	private record Asked(String word, int slips) {
	}

}
