package org.openhaven.finder.shortlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.ListingStatus;
import org.openhaven.directory.facility.Phone;
import org.openhaven.finder.card.Marks;
import org.openhaven.finder.card.Opening;
import org.openhaven.finder.page.PageAddress;
import org.openhaven.finder.words.PhoneLink;
import org.openhaven.finder.words.Words;

/** Writes one list in one language. */
final class ListWriter {

	private static final String PATH = "/list";

	/** What fits beside each other on a desk and on a sheet of paper. */
	private static final int MOST_COLUMNS = 4;

	private final Words words;

	private final Instant now;

	private final Marks marks;

	private final FactWriter facts;

	ListWriter(Words words, Instant now, FreshnessPolicy freshness) {
		this.words = words;
		this.now = now;
		this.marks = new Marks(words, now, freshness);
		this.facts = new FactWriter(words, now, freshness);
	}

	ListView view(AskedIds asked, SavedPlaces.Found found) {
		List<Listing> all = found.listings();
		List<String> ids = all.stream().map((listing) -> listing.id().value()).toList();
		List<Column> columns = IntStream.range(0, all.size()).mapToObj((i) -> column(all.get(i), i, ids)).toList();
		int compared = Math.min(MOST_COLUMNS, columns.size());
		return new ListView(this.words.say("list.heading", all.size()), notes(asked, found),
				columns.subList(0, compared), this.facts.rows(all.subList(0, compared)),
				columns.subList(compared, columns.size()), String.join(",", ids), address(ids),
				this.words.date(LocalDate.ofInstant(this.now, ZoneOffset.UTC)));
	}

	private List<String> notes(AskedIds asked, SavedPlaces.Found found) {
		List<String> notes = new ArrayList<>();
		found.closed().forEach((name) -> notes.add(this.words.say("list.closed", name)));
		int gone = found.gone() + asked.unreadable();
		if (gone > 0) {
			notes.add(this.words.say("list.gone", gone));
		}
		if (asked.tooMany() > 0) {
			notes.add(this.words.say("list.too-many", AskedIds.MOST, asked.tooMany()));
		}
		return notes;
	}

	private Column column(Listing listing, int position, List<String> ids) {
		List<String> without = new ArrayList<>(ids);
		without.remove(position);
		List<String> first = new ArrayList<>(without);
		first.addFirst(ids.get(position));
		return new Column(listing.id().value(), listing.displayName(), "/facility/" + listing.slug(),
				where(listing.address()), this.facts.kinds(listing),
				this.marks.places(listing.availability()).orElse(null),
				Opening.now(listing, this.now, this.words).orElse(null),
				listing.phones().stream().min(this::mainFirst).map(PhoneLink::of).orElse(null),
				(listing.status() instanceof ListingStatus.NotSeenSince) ? this.words.say("card.not-seen") : null,
				address(without), address(first));
	}

	private int mainFirst(Phone one, Phone other) {
		return one.kind().compareTo(other.kind());
	}

	private String where(Address address) {
		return Stream.of(address.street(), this.words.town(address.city(), address.region()))
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	private String address(List<String> ids) {
		return PageAddress.of(this.words.language(), PATH,
				ids.isEmpty() ? Map.of() : Map.of("ids", String.join(",", ids)));
	}

}
