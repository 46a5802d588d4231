package org.openhaven.finder.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.openhaven.finder.words.Words;

/**
 * A promise of privacy, in words under {@code promise.KEY}, with the classes of tests
 * that hold it. A promise without a test is not told.
 *
 * @param text one or two sentences
 * @param tests names of classes
 */
record Promise(String text, List<String> tests) {

	/** All of them in a language. */
	static List<Promise> all(Words words) {
		return Arrays.stream(Kept.values())
			.map((each) -> new Promise(words.say("promise." + each.name().toLowerCase(Locale.ROOT)),
					List.of(each.tests.split(" "))))
			.toList();
	}

	/** The promises, in the order in which they matter to readers. */
	private enum Kept {

		HOSTS("PagesIT StreetMapIT"), COOKIES("PagesIT SearchJourneysIT"),
		REFERRER("ReadingServerTests SecurityServerTests"), LOG("TracesTests ProblemServerTests"),
		ERRORS("TracesTests MalformedInputTests"), METRICS("TracesTests ManagementServerTests"),
		LOCATION("SearchJourneysIT"), SEARCHES("SearchServerTests SearchJourneysIT"), LIMIT("RequestLimitTests"),
		ACCOUNTS("TablesTests ShortlistServerTests"), NUMBERS("ReadingServerTests"), MONEY("RankingTests"),
		STATISTICS("TablesTests TracesTests"), BACKUPS("BackupIT"), CLAIMS("ReadingServerTests");

		private final String tests;

		Kept(String tests) {
			this.tests = tests;
		}

	}

}
