package org.openhaven.directory.report;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.report.ReportSubject.UnlistedPlace;
import org.openhaven.directory.report.ReportSubject.WrongListing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what people tell and lists what waits for moderators. Anybody may report, so the
 * table is bounded: about one problem of one listing, and about one unlisted place, at
 * most {@link #MAX_ALIKE} reports with different texts wait at a time: the first
 * {@link #FIRST_ALIKE} stay, and what is told after that takes the place of the oldest of
 * the others, so that neither who comes first nor who comes last can silence the rest for
 * good. Reports that wait in all are bounded as well. See
 * docs/decisions/0033-reports-tell-nothing-of-who-reported.md.
 */
@Component
public class ProblemReports {

	/** Open reports about one problem of one listing, or about one unlisted place. */
	static final int MAX_ALIKE = 8;

	/** Of these, so many of the first stay whatever comes later. */
	static final int FIRST_ALIKE = 4;

	/**
	 * Open reports about listings. A few more when many are told in the same moment.
	 */
	static final int MAX_WRONG = 10_000;

	/**
	 * Open reports about unlisted places; their own bound, so that made-up names cannot
	 * keep out what is told about listings.
	 */
	static final int MAX_UNLISTED = 1_000;

	private final Listings listings;

	private final StoredReports stored;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ProblemReports(Listings listings, StoredReports stored, PlatformTransactionManager transactions, Clock clock) {
		this.listings = listings;
		this.stored = stored;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Notes what a person tells.
	 * @param subject what it is about
	 * @param text what the person wrote, in any state; null or blank if nothing
	 * @param language of the page, two letters of ISO 639-1
	 * @return whether it waits as a report of its own
	 * @throws ListingNotPublicException if the facility has no listing that the public
	 * sees
	 * @throws ReportTooLongException if the text, cleaned, is longer than
	 * {@link ProblemReport#MAX_TEXT}
	 * @throws ReportIncompleteException if something else is wrong and the text does not
	 * say what
	 * @throws TooManyReportsException if too many reports wait already
	 */
	public Outcome report(ReportSubject subject, @Nullable String text, String language) {
		ProblemReport report = ProblemReport.first(subject, text, language, this.clock.instant());
		if (subject instanceof WrongListing wrong && !isPublic(wrong.facility())) {
			throw new ListingNotPublicException(wrong.facility());
		}
		return Objects.requireNonNull(this.transaction.execute((status) -> take(report)));
	}

	private boolean isPublic(FacilityId facility) {
		return this.listings.findListing(facility)
			.map(Listing::status)
			.filter((status) -> status.isPublic())
			.isPresent();
	}

	private Outcome take(ProblemReport report) {
		if (report.subject() instanceof WrongListing wrong && !this.stored.lock(wrong.facility())) {
			throw new ListingNotPublicException(wrong.facility());
		}
		List<ProblemReport> alike = this.stored.findOpenAlike(report.subject());
		Optional<ProblemReport> standing = standing(report, alike);
		if (standing.isPresent()) {
			this.stored.countAgain(standing.get());
			return Outcome.COUNTED;
		}
		if (alike.size() >= MAX_ALIKE) {
			this.stored.replace(alike.get(MAX_ALIKE - FIRST_ALIKE - 1), report);
			return Outcome.ADDED;
		}
		refuseAbove(report.subject());
		this.stored.add(report);
		return Outcome.ADDED;
	}

	/** The open report with which a new one counts, so that no word is lost. */
	private static Optional<ProblemReport> standing(ProblemReport report, List<ProblemReport> alike) {
		Optional<ProblemReport> same = alike.stream()
			.filter((open) -> Objects.equals(open.text(), report.text()))
			.findFirst();
		boolean addsNothing = report.text() == null && alike.size() >= MAX_ALIKE;
		return (same.isEmpty() && addsNothing) ? Optional.of(alike.getFirst()) : same;
	}

	private void refuseAbove(ReportSubject subject) {
		int max = switch (subject) {
			case WrongListing wrong -> MAX_WRONG;
			case UnlistedPlace place -> MAX_UNLISTED;
		};
		if (this.stored.countOpenOfKind(subject) >= max) {
			throw new TooManyReportsException(max);
		}
	}

	/**
	 * How many reports wait for a moderator.
	 * @return about listings and unlisted places together
	 */
	public long countOpen() {
		return this.stored.countOpen();
	}

	/**
	 * Reports that wait for a moderator.
	 * @param limit at most that many
	 * @return the oldest first
	 */
	public List<ProblemReport> findOpen(int limit) {
		return this.stored.findOpen(limit);
	}

	/** What became of a report. */
	public enum Outcome {

		/** It waits for a moderator. */
		ADDED,
		/** It counts with one that waits already, which says the same or more. */
		COUNTED

	}

}
