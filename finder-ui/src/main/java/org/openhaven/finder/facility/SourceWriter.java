package org.openhaven.finder.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.openhaven.directory.facility.DataProblem;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.License;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;
import org.openhaven.finder.words.Words;

/** Writes where a listing comes from, and who answers for the place. */
final class SourceWriter {

	private static final Set<String> KNOWN_PROBLEMS = Set.of("medication-disputed", "location-disputed");

	/** The source of what programs send themselves. */
	private static final String OWN_LISTS = "operators";

	private final Listing listing;

	private final Words words;

	private final Told told;

	SourceWriter(Listing listing, Words words) {
		this.listing = listing;
		this.words = words;
		this.told = new Told(words);
	}

	/** Who confirmed what when, which lists name it, and what does not fit together. */
	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		this.listing.freshness().forEach((group, freshness) -> {
			Instant confirmed = freshness.confirmedAt();
			if (confirmed != null && freshness.confirmedBy() != null && group != FactGroup.AVAILABILITY) {
				sentences.add(this.words.say("facility.source." + freshness.confirmedBy(),
						this.words.say("facility.group." + group.value()), this.words.date(day(confirmed))));
			}
		});
		this.listing.listed().stream().map(this::list).forEach(sentences::add);
		this.listing.problems().stream().map(this::problem).distinct().forEach(sentences::add);
		return sentences;
	}

	private String list(Listing.Listed listed) {
		String edition = this.words.date(listed.edition());
		return listed.source().equals(OWN_LISTS) ? this.words.say("facility.source.own", edition)
				: this.words.say("facility.source.listed", this.words.source(listed.source()), edition);
	}

	private String problem(DataProblem problem) {
		return this.words
			.say("facility.problem." + (KNOWN_PROBLEMS.contains(problem.rule()) ? problem.rule() : "other"));
	}

	private LocalDate day(Instant moment) {
		ZoneId zone = this.listing.timeZone();
		return LocalDate.ofInstant(moment, Objects.requireNonNullElse(zone, ZoneOffset.UTC));
	}

	/** Who runs it, and who looks after that. */
	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		add("ownership", this.told.text(this.listing.facts(), "ownership"), rows);
		add("accreditation", this.told.text(this.listing.facts(), "accreditation"), rows);
		List<String> licenses = this.listing.licenses().stream().map(this::license).toList();
		add("licenses", this.words.list(licenses), rows);
		add("names", this.words.list(this.listing.otherNames()), rows);
		return rows;
	}

	private void add(String key, String text, List<Row> rows) {
		if (!text.isEmpty()) {
			rows.add(Row.told(this.words.say("facility.source." + key), text, null));
		}
	}

	private String license(License license) {
		boolean known = license.name().matches("[a-z0-9-]+")
				&& Vocabulary.standard().knows(new FilterValue("accreditation", license.name()));
		String name = known ? this.words.label("accreditation", license.name()) : license.name();
		String number = license.number();
		LocalDate expires = license.expires();
		String text = (number != null) ? this.words.say("facility.license.number", name, number) : name;
		return (expires != null) ? this.words.say("facility.license.until", text, this.words.date(expires)) : text;
	}

}
