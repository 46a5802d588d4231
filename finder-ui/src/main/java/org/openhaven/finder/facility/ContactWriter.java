package org.openhaven.finder.facility;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

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

	/**
	 * A way from wherever the person is. Source: OpenStreetMap wiki, Directions, 2026.
	 */
	private static final String DIRECTIONS = "https://www.openstreetmap.org/directions?to=";

	/** Mail is fetched there, care is not given. */
	private static final Pattern MAILBOX = Pattern.compile("(?i)p\\.?\\s*o\\.?\\s*box\\b");

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
				directions(this.listing), website(), this.listing.email());
	}

	private Contact.OtherNumber other(Phone phone) {
		return new Contact.OtherNumber(this.words.say("facility.phone." + phone.kind().name().toLowerCase(Locale.ROOT)),
				PhoneLink.of(phone));
	}

	/**
	 * The way to a place on a map: to its point where that is its door, else to its
	 * street as it is written. Nobody asks that site before the link is followed.
	 * @return null if no street is told
	 */
	static @Nullable String directions(Listing listing) {
		if (isVeiled(listing)) {
			return null;
		}
		Location location = listing.location();
		if (location != null && location.precision() == Precision.ADDRESS) {
			return DIRECTIONS + String.format(Locale.ROOT, "%.5f%%2C%.5f", location.point().latitude(),
					location.point().longitude());
		}
		Address address = listing.address();
		boolean door = address.street() != null && !MAILBOX.matcher(address.street()).lookingAt();
		boolean somewhere = address.city() != null || address.postalCode() != null;
		return (door && somewhere) ? DIRECTIONS + UriUtils.encode(street(address), StandardCharsets.UTF_8) : null;
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
		return joined(", ", address.street(), address.unit(), address.city(), region(address));
	}

	/** Maps do not know suites. */
	private static String street(Address address) {
		return joined(", ", address.street(), address.city(), region(address));
	}

	private static String region(Address address) {
		return joined(" ", address.region(), address.postalCode());
	}

	private static String joined(String divider, @Nullable String... parts) {
		return Arrays.stream(parts)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(divider));
	}

}
