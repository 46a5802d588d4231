package org.openhaven.directory.derivation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.source.SourceStatement;

/**
 * Keeps the street of a place that wants only its town to be known: whoever asks for it,
 * and also where a source repeats it in a note or in a column that nobody knows.
 *
 * @param visibility how much of the address may be told
 * @param secrets what no text may hold, in lower case; empty if all may be told
 */
record Concealment(AddressVisibility visibility, Set<String> secrets) {

	/** Column of {@code haven-csv}; any other word than "public" keeps the street. */
	private static final String STATED = "address_visibility";

	/** Shorter parts of an address stand in many texts by chance. */
	private static final int SHORTEST_SECRET = 4;

	Concealment {
		secrets = Set.copyOf(secrets);
	}

	/**
	 * What was decided about the listing holds; else the strongest statement about it.
	 */
	static Concealment of(AddressVisibility decided, List<Tier> tiers) {
		boolean stated = tiers.stream()
			.flatMap((tier) -> tier.first((statement) -> statement.attributes().get(STATED)).stream())
			.findFirst()
			.filter((word) -> !word.equalsIgnoreCase(AddressVisibility.PUBLIC.value()))
			.isPresent();
		if (decided == AddressVisibility.CITY || stated) {
			return new Concealment(AddressVisibility.CITY, secrets(tiers));
		}
		return new Concealment(AddressVisibility.PUBLIC, Set.of());
	}

	private static Set<String> secrets(List<Tier> tiers) {
		return tiers.stream()
			.map(Tier::members)
			.flatMap(Collection::stream)
			.flatMap((evidence) -> parts(evidence.statement()))
			.map((part) -> part.toLowerCase(Locale.ROOT))
			.filter((part) -> part.length() >= SHORTEST_SECRET)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Stream<String> parts(SourceStatement statement) {
		return Stream
			.of(statement.street1(), numberAndName(statement.street1()), statement.street2(), statement.postalCode(),
					text(statement.latitude()), text(statement.longitude()))
			.filter(Objects::nonNull);
	}

	/** "100 Main" of "100 Main St": people write the rest in many ways. */
	private static @Nullable String numberAndName(@Nullable String street) {
		String[] words = (street != null) ? street.strip().split("\\s+", 3) : new String[0];
		return (words.length == 3 && words[0].matches("[0-9].*")) ? words[0] + " " + words[1] : null;
	}

	private static @Nullable String text(@Nullable Double degrees) {
		return (degrees != null) ? degrees.toString() : null;
	}

	/** The text, null if it tells what may not be told. */
	@Nullable String text(@Nullable String text) {
		return (text == null || tells(text)) ? null : text;
	}

	/** Those texts that may be told. */
	SortedMap<String, String> texts(SortedMap<String, String> texts) {
		SortedMap<String, String> told = new TreeMap<>(texts);
		told.entrySet().removeIf((entry) -> tells(entry.getKey()) || tells(entry.getValue()));
		return told;
	}

	/** The services with those of their texts that may be told. */
	List<Service> services(List<Service> services) {
		return services.stream()
			.map((service) -> new Service(service.id(), service.kind(), service.name(), service.facts(),
					service.medications(), texts(service.attributes())))
			.toList();
	}

	private boolean tells(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return this.secrets.stream().anyMatch(lower::contains);
	}

}
