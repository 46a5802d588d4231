package org.openhaven.directory.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.storage.RandomId;

/**
 * A ticket for moderators: something is wrong in a listing, or a place is not listed.
 * Says nothing of who told it, and the time is kept to the minute so that it cannot be
 * laid beside other traces. The text may tell of people all the same, where somebody
 * wrote what nobody asked for: it is for moderators' eyes only, who delete such a report
 * at once; the rest is deleted by age, see {@link ProblemReportRetention}.
 *
 * @param id its id, twelve characters
 * @param subject what it is about
 * @param text what the person wrote, cleaned, at most {@link #MAX_TEXT} characters; null
 * if nothing
 * @param language of the page on which it was written, two letters of ISO 639-1
 * @param times how often it was told, from 1; with what stood in its place before
 * @param reportedAt when it was first told, to the minute
 */
public record ProblemReport(String id, ReportSubject subject, @Nullable String text, String language, int times,
		Instant reportedAt) {

	/** How long the text may be, in characters (code points) after cleaning. */
	public static final int MAX_TEXT = 1_000;

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

	/**
	 * Cleans and checks.
	 * @throws ReportTooLongException if the text is longer than {@link #MAX_TEXT}
	 * @throws ReportIncompleteException if something else is wrong and the text does not
	 * say what
	 * @throws IllegalArgumentException if the language is no code of two small letters
	 */
	public ProblemReport {
		text = ReportText.paragraphs(text, MAX_TEXT);
		reportedAt = reportedAt.truncatedTo(ChronoUnit.MINUTES);
		if (!LANGUAGE.matcher(language).matches()) {
			throw new IllegalArgumentException("A language has two small letters, was '" + language + "'");
		}
		if (text == null && isSilent(subject)) {
			throw new ReportIncompleteException("text");
		}
	}

	private static boolean isSilent(ReportSubject subject) {
		return subject instanceof ReportSubject.WrongListing wrong && wrong.problem() == ListingProblem.SOMETHING_ELSE;
	}

	static ProblemReport first(ReportSubject subject, @Nullable String text, String language, Instant now) {
		return new ProblemReport(RandomId.next(), subject, text, language, 1, now);
	}

}
