package org.openhaven.finder.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.OpeningHours;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.card.Marks;
import org.openhaven.finder.card.Opening;
import org.openhaven.finder.words.Words;
import org.openhaven.finder.words.Wording;

/** Makes the page of a listing. */
@Component
class SheetWriter {

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final Wording wording;

	private final Around around;

	SheetWriter(Clock clock, FreshnessPolicy freshness, Wording wording, Around around) {
		this.clock = clock;
		this.freshness = freshness;
		this.wording = wording;
		this.around = around;
	}

	/**
	 * The page.
	 * @param listing that is public
	 * @param near where somebody looks, empty for nowhere
	 * @param address of the page in full, without near
	 * @param language English or Spanish
	 */
	Sheet write(Listing listing, String near, String address, Locale language) {
		return new OneSheet(listing, this.wording.in(language), this.clock.instant()).write(near, address);
	}

	/** Whether engines may list it. */
	static boolean isListed(Listing listing) {
		return listing.status() instanceof ListingStatus.Current && !listing.sample();
	}

	/** The page of one listing at one moment. */
	private final class OneSheet {

		private final Listing listing;

		private final Words words;

		private final Instant now;

		private final Marks marks;

		private final Proof proof;

		private OneSheet(Listing listing, Words words, Instant now) {
			this.listing = listing;
			this.words = words;
			this.now = now;
			this.marks = new Marks(words, now, SheetWriter.this.freshness);
			this.proof = new Proof(listing, this.marks);
		}

		private Sheet write(String near, String address) {
			MedicineWriter medicines = new MedicineWriter(this.listing, this.words, this.marks, this.proof);
			Optional<Nearness> nearness = Nearness.of(near, this.listing, this.words);
			String town = this.words.town(this.listing.address().city(), this.listing.address().region());
			Mark places = this.marks.places(this.listing.availability()).orElse(null);
			boolean toldLately = places != null && !places.icon().equals("unknown");
			return new Sheet(this.listing.id().value(), "/facility/" + this.listing.slug(), this.listing.displayName(),
					title(town), summary(town), ContactWriter.address(this.listing.address()),
					ContactWriter.isVeiled(this.listing), town, nearness.map(Nearness::distance).orElse(null),
					nearness.map(Nearness::from).orElse(null), organization(), kinds(), caution(), places,
					new ContactWriter(this.listing, this.words, this.proof).contact(), care(),
					group(FactGroup.SERVICES, medicines.rows()),
					group(FactGroup.PAYMENT, new PayWriter(this.listing, this.words, this.proof).rows()),
					group(FactGroup.SERVICES, new PeopleWriter(this.listing, this.words, this.proof).rows()),
					kinds().size() > 1, hours(),
					new QuestionWriter(this.listing, this.words, this.proof).questions(toldLately, medicines),
					sources(), surroundings(), this.words.date(today()), QrImage.of(address),
					isListed(this.listing) ? LinkedData.of(this.listing, address, this.words) : null);
		}

		private Sheet.Group group(FactGroup group, List<Row> rows) {
			return new Sheet.Group(rows, this.proof.of(group));
		}

		private String title(String town) {
			String kinds = this.words.list(kinds());
			return town.isEmpty() ? this.listing.displayName()
					: kinds.isEmpty() ? this.words.say("facility.title.town", this.listing.displayName(), town)
							: this.words.say("facility.title", this.listing.displayName(), kinds, town);
		}

		private String summary(String town) {
			return this.words.say("facility.summary", title(town));
		}

		private List<String> kinds() {
			return this.listing.services()
				.stream()
				.map((service) -> this.words.say("kind." + service.kind().value()))
				.distinct()
				.toList();
		}

		/**
		 * An import gives each listing an organization of its own, which says nothing.
		 */
		private @Nullable String organization() {
			return this.listing.organization().provisional() ? null : this.listing.organization().name();
		}

		private @Nullable String caution() {
			return (this.listing.status() instanceof ListingStatus.NotSeenSince) ? this.words.say("card.not-seen")
					: null;
		}

		private Sheet.Care care() {
			CareWriter care = new CareWriter(this.listing, this.words, this.marks, this.proof);
			return new Sheet.Care(this.listing.description(), care.services(), care.rows(),
					this.proof.of(FactGroup.SERVICES));
		}

		private Sheet.Hours hours() {
			OpeningHours hours = this.listing.hours();
			boolean known = hours != null && !hours.periods().isEmpty();
			return new Sheet.Hours(Opening.now(this.listing, this.now, this.words).orElse(null),
					known ? HoursWriter.zone(this.listing.timeZone(), this.words) : null,
					(hours != null && known) ? HoursWriter.days(hours, this.words) : List.of(),
					HoursWriter.own(this.listing, this.words), this.listing.attributes().get("hours_note"),
					this.proof.of(FactGroup.CONTACT));
		}

		private Sheet.Sources sources() {
			SourceWriter sources = new SourceWriter(this.listing, this.words);
			return new Sheet.Sources(sources.sentences(), sources.rows());
		}

		private Sheet.Surroundings surroundings() {
			Locale language = this.words.language();
			return new Sheet.Surroundings(SheetWriter.this.around.next(this.listing, language),
					SheetWriter.this.around.alike(this.listing, language),
					Around.mainKind(this.listing).map((kind) -> kind.value()).orElse(null));
		}

		private LocalDate today() {
			return LocalDate.ofInstant(this.now, Objects.requireNonNullElse(this.listing.timeZone(), ZoneOffset.UTC));
		}

	}

}
