package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Location;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Precision;
import org.openhaven.finder.words.PhoneLink;
import org.openhaven.finder.words.Words;

/** Writes how to reach a place, and where it is. */
final class ContactWriter {

	private final Listing listing;

	private final Words words;

	private final Proof proof;

	ContactWriter(Listing listing, Words words, Proof proof) {
		this.listing = listing;
		this.words = words;
		this.proof = proof;
	}

	Contact contact() {
		List<Phone> phones = new ArrayList<>(this.listing.phones());
		phones.sort(Comparator.comparing((Phone phone) -> PhoneLink.of(phone).href() == null));
		Phone first = phones.isEmpty() ? null : phones.getFirst();
		List<Contact.OtherNumber> others = phones.stream().skip(1).map(this::other).toList();
		return new Contact((first != null) ? PhoneLink.of(first) : null, others, this.proof.of(FactGroup.CONTACT),
				directions(), website(), this.listing.email());
	}

	private Contact.OtherNumber other(Phone phone) {
		return new Contact.OtherNumber(this.words.say("facility.phone." + phone.kind().name().toLowerCase(Locale.ROOT)),
				PhoneLink.of(phone));
	}

	/** Nobody asks that site before the link is followed. */
	private @Nullable String directions() {
		Location location = this.listing.location();
		if (location == null || isVeiled(this.listing) || location.precision() != Precision.ADDRESS) {
			return null;
		}
		return String.format(Locale.ROOT, "https://www.openstreetmap.org/directions?to=%.5f%%2C%.5f",
				location.point().latitude(), location.point().longitude());
	}

	private @Nullable String website() {
		String website = this.listing.website();
		boolean link = website != null && website.matches("(?i)https?://.+");
		return link ? website : null;
	}

	/** Whether only the town may be told. */
	static boolean isVeiled(Listing listing) {
		return listing.address().visibility() == AddressVisibility.CITY;
	}

	/** As on an envelope, as far as it may be told. */
	static String address(Address address) {
		String place = Stream.of(address.region(), address.postalCode())
			.filter((part) -> part != null)
			.collect(Collectors.joining(" "));
		return Stream.of(address.street(), address.unit(), address.city(), place)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

}
