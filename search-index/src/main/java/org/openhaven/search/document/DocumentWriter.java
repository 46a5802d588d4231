package org.openhaven.search.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.vocabulary.FilterValue;

/** Turns one listing into its document. */
final class DocumentWriter {

	/** Longer names are cut where they are compared. */
	private static final int LONGEST_NAME = 500;

	private static final int FEWEST_INITIALS = 3;

	private final Listing listing;

	private final Values facility;

	private final List<Lane> lanes;

	DocumentWriter(Listing listing) {
		this.listing = listing;
		this.facility = FacilityValues.of(listing);
		this.lanes = listing.services().isEmpty() ? List.of(laneOfNoKind())
				: listing.services().stream().map(this::lane).toList();
	}

	FacilityDocument write() {
		Set<String> names = names();
		Set<String> nameWords = new HashSet<>();
		names.forEach((name) -> addWords(name, nameWords));
		names.add(folded(this.listing.organization().name()));
		names.remove("");
		Location location = this.listing.location();
		return new FacilityDocument(this.listing.id(), this.listing.version(), this.listing.status().isPublic(),
				notSeenSince(), folded(this.listing.displayName()), Words.of(this.listing.name()), names, nameWords,
				words(nameWords), described(), (location != null) ? EarthPoint.of(location.point()) : null,
				location != null && location.precision() != Precision.ADDRESS, this.facility, this.lanes,
				this.listing.timeZone(), this.listing.hours(),
				this.listing.confirmedAt().map(DocumentWriter::toMinute).orElse(null), this.listing.sample(),
				RowJson.of(this.listing));
	}

	/** "Volunteers of America" is "voa" as well. */
	private static void addWords(String name, Set<String> nameWords) {
		List<String> words = Words.of(name);
		nameWords.addAll(words);
		if (words.size() >= FEWEST_INITIALS) {
			nameWords.add(words.stream()
				.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)))
				.collect(Collectors.joining()));
		}
	}

	private @Nullable LocalDate notSeenSince() {
		return (this.listing.status() instanceof ListingStatus.NotSeenSince missing) ? missing.date() : null;
	}

	private Set<String> names() {
		List<String> names = new ArrayList<>(this.listing.otherNames());
		names.addAll(List.of(this.listing.name(), this.listing.displayName()));
		if (this.listing.programName() != null) {
			names.add(this.listing.programName());
		}
		Set<String> folded = new HashSet<>();
		names.forEach((name) -> folded.add(folded(name)));
		return folded;
	}

	private static String folded(String name) {
		String folded = Words.folded(name);
		return folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
	}

	private Set<String> words(Set<String> nameWords) {
		Set<String> words = new HashSet<>(nameWords);
		Stream.of(this.listing.organization().name(), this.listing.address().street(), this.listing.address().city(),
				this.listing.address().county(), this.listing.address().region(), this.listing.address().postalCode())
			.filter((text) -> text != null)
			.forEach((text) -> words.addAll(Words.of(text)));
		labels().forEach((label) -> words.addAll(Words.of(label)));
		return words;
	}

	private Set<String> described() {
		String description = this.listing.description();
		return (description != null) ? new HashSet<>(Words.of(description)) : Set.of();
	}

	private Stream<String> labels() {
		Stream<FilterValue> kinds = this.listing.services().stream().map((service) -> service.kind().filterValue());
		Stream<FilterValue> own = this.lanes.stream().flatMap((lane) -> lane.own().stated().stream());
		return Stream.of(kinds, own, this.facility.stated().stream())
			.flatMap((values) -> values)
			.flatMap((value) -> Labels.of(value).stream());
	}

	private Lane laneOfNoKind() {
		return new Lane(null, Set.of(), Values.NONE,
				places(this.listing.availability().stream().findFirst().orElse(null)));
	}

	private Lane lane(Service service) {
		Values own = FacilityValues.of(service);
		Availability report = this.listing.availability()
			.stream()
			.filter((availability) -> availability.service().equals(service.id()))
			.findFirst()
			.orElse(null);
		return new Lane(service.kind(), FacilityValues.filters(own), own, places(report));
	}

	private static Lane.@Nullable Places places(@Nullable Availability report) {
		return (report != null) ? new Lane.Places(report.free(), toMinute(report.reportedAt())) : null;
	}

	private static Instant toMinute(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MINUTES);
	}

}
