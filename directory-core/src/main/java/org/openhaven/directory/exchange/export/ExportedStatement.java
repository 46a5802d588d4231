package org.openhaven.directory.exchange.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.openhaven.directory.derivation.Derivation;
import org.openhaven.directory.derivation.DerivationInput;
import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.AddressVisibility;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Phone;
import org.openhaven.directory.facility.Precision;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.source.Checklist;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;
import org.openhaven.directory.source.StatedService;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * Says in one statement what a listing says, so that the same listing is derived from it.
 * The codes alone often prove the rest, indirect evidence included. Where they prove more
 * than the listing says (two lists were joined, a program spoke) all is stated, and the
 * codes are kept as terms only.
 */
final class ExportedStatement {

	/** Answers of one request and readings of several facts together; never stated. */
	private static final Set<String> READ_FROM_OTHERS = Set.of("focus", "access");

	private final Derivation derivation;

	ExportedStatement(Derivation derivation) {
		this.derivation = derivation;
	}

	SourceStatement of(Listing listing) {
		SourceStatement byCodes = byCodes(listing).build();
		if (says(byCodes, listing)) {
			return byCodes;
		}
		SourceStatement.Builder apart = byCodes(listing);
		listing.services().forEach((service) -> apart.service(stated(service, false)));
		SourceStatement byCodesAndServices = apart.build();
		return says(byCodesAndServices, listing) ? byCodesAndServices : inFull(listing);
	}

	private static SourceStatement.Builder byCodes(Listing listing) {
		SourceStatement.Builder builder = contact(listing);
		if (!listing.codes().isEmpty()) {
			builder.codes(listing.codes());
		}
		values(listing.facts(), false).forEach(builder::fact);
		policies(listing.medications()).forEach(builder::fact);
		return builder;
	}

	private static SourceStatement inFull(Listing listing) {
		SourceStatement.Builder builder = contact(listing);
		if (!listing.codes().isEmpty()) {
			builder.codes(listing.codes()).checklist(Checklist.STATED);
		}
		values(listing.facts(), false).forEach(builder::fact);
		listing.facts()
			.groups()
			.forEach((group) -> group.weak()
				.forEach((hint) -> builder.fact(new FilterValue(SourceStatement.INDIRECT, hint.toString()))));
		policies(listing.medications()).forEach(builder::fact);
		listing.services().forEach((service) -> builder.service(stated(service, true)));
		return builder.build();
	}

	private static SourceStatement.Builder contact(Listing listing) {
		SourceStatement.Builder builder = SourceStatement.named(listing.name())
			.name2(listing.programName())
			.street1(listing.address().street())
			.street2(listing.address().unit())
			.city(listing.address().city())
			.region(listing.address().region())
			.postalCode(listing.address().postalCode())
			.county(listing.address().county())
			.country(listing.address().country())
			.website(listing.website())
			.email(listing.email())
			.description(listing.description());
		listing.otherNames().forEach(builder::otherName);
		listing.phones().forEach((phone) -> builder.phone(stated(phone)));
		if (listing.location() != null && listing.location().precision() == Precision.ADDRESS) {
			builder.point(listing.location().point().latitude(), listing.location().point().longitude());
		}
		listing.attributes().forEach(builder::attribute);
		listing.unknown().forEach(builder::unknown);
		if (listing.address().visibility() == AddressVisibility.CITY) {
			builder.attribute("address_visibility", AddressVisibility.CITY.value());
		}
		addFocus(listing, builder);
		return builder;
	}

	private static void addFocus(Listing listing, SourceStatement.Builder builder) {
		List<FilterValue> focus = listing.facts()
			.of("focus")
			.stream()
			.filter((value) -> !value.value().equals("unknown"))
			.toList();
		if (focus.size() == 1) {
			builder.focus(focus.getFirst().value());
		}
		else {
			focus.forEach(builder::fact);
		}
	}

	private static StatedPhone stated(Phone phone) {
		String digits = (phone.digits() != null) ? phone.digits().replaceFirst("^\\+1(?=[0-9]{10}$)", "")
				: phone.number();
		return new StatedPhone(StatedPhone.Kind.valueOf(phone.kind().name()), phone.number(),
				digits.replaceAll("[^0-9]", ""), phone.extension());
	}

	private static StatedService stated(Service service, boolean alsoWeak) {
		SortedSet<FilterValue> facts = values(service.facts(), alsoWeak);
		facts.addAll(policies(service.medications()));
		return StatedService.of(service.kind().value(), service.name(), facts, service.attributes());
	}

	private static SortedSet<FilterValue> values(Facts facts, boolean alsoWeak) {
		SortedSet<FilterValue> values = new TreeSet<>();
		for (Facts.Group group : facts.groups()) {
			values.addAll(group.stated());
			values.addAll(alsoWeak ? group.weak() : List.of());
		}
		values.removeIf((value) -> READ_FROM_OTHERS.contains(value.filter()));
		return values;
	}

	private static SortedSet<FilterValue> policies(Collection<MedicationPolicy> policies) {
		SortedSet<FilterValue> values = new TreeSet<>();
		for (MedicationPolicy policy : policies) {
			for (Access access : policy.access()) {
				values.add(new FilterValue(access.value(), policy.medicine()));
			}
		}
		return values;
	}

	private boolean says(SourceStatement statement, Listing listing) {
		DerivationInput.SourceSays alone = new DerivationInput.SourceSays("export", 0, LocalDate.EPOCH, null, Set.of(),
				statement);
		Listing derived = this.derivation.derive(new DerivationInput(listing.id(), listing.slug(), listing.version(),
				listing.organization(), List.of(alone), List.of(), List.of(), List.of(), listing.address().visibility(),
				null, listing.sample()));
		return Care.of(derived).equals(Care.of(listing));
	}

	/** What a listing says about care, whoever says it. */
	private record Care(SortedSet<FilterValue> facts, SortedSet<FilterValue> hints, List<List<Object>> policies,
			List<List<Object>> services) {

		static Care of(Listing listing) {
			return new Care(facts(listing.facts(), false), facts(listing.facts(), true),
					policiesOf(listing.medications()), listing.services().stream().map(Care::service).toList());
		}

		private static List<Object> service(Service service) {
			return List.of(service.id(), service.kind(), facts(service.facts(), false), facts(service.facts(), true),
					policiesOf(service.medications()), Map.copyOf(service.attributes()));
		}

		private static SortedSet<FilterValue> facts(Facts facts, boolean weak) {
			SortedSet<FilterValue> values = new TreeSet<>();
			facts.groups().forEach((group) -> values.addAll(weak ? group.weak() : group.stated()));
			return values;
		}

		private static List<List<Object>> policiesOf(List<MedicationPolicy> policies) {
			return policies.stream()
				.map((policy) -> List.<Object>of(policy.medicine(), policy.access(), policy.disputed()))
				.toList();
		}

	}

}
