package org.openhaven.search.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Access;
import org.openhaven.directory.facility.Address;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.MedicationPolicy;
import org.openhaven.directory.facility.Service;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.directory.vocabulary.Vocabulary;

/** Gathers the filter values of a listing and of its services. */
final class FacilityValues {

	private static final int ZIP_DIGITS = 5;

	/** Told by the services themselves, by the clock, or by policies. */
	private static final Set<String> KEPT_ELSEWHERE = Set.of("service", "available", "open", "verified", "medication");

	private final SortedSet<FilterValue> stated = new TreeSet<>();

	private final SortedSet<FilterValue> weak = new TreeSet<>();

	private FacilityValues(Facts facts, List<MedicationPolicy> policies) {
		for (Facts.Group group : facts.groups()) {
			addAll(group.stated(), this.stated);
			addAll(group.weak(), this.weak);
		}
		policies.forEach(this::addPolicy);
	}

	static Values of(Listing listing) {
		FacilityValues values = new FacilityValues(listing.facts(), listing.medications());
		values.addAddress(listing.address());
		listing.codes().forEach((code) -> values.add("term", code));
		if (values.says("focus")) {
			return values.toValues();
		}
		values.add("focus", "unknown");
		return values.toValues();
	}

	static Values of(Service service) {
		FacilityValues values = new FacilityValues(service.facts(), service.medications());
		if (!values.says("access")) {
			service.medications()
				.forEach((policy) -> policy.access().forEach((access) -> values.add("access", access.value())));
		}
		return values.toValues();
	}

	/**
	 * The filters about which something is known; policies belong to {@code medication}.
	 */
	static Set<String> filters(Values values) {
		Set<String> filters = new HashSet<>();
		for (SortedSet<FilterValue> some : List.of(values.stated(), values.weak())) {
			some.forEach((value) -> filters.add(MedicineValues.isPolicy(value) ? "medication" : value.filter()));
		}
		return filters;
	}

	private void addAll(Set<FilterValue> facts, Set<FilterValue> target) {
		for (FilterValue value : facts) {
			if (value.filter().equals("medication")) {
				target.add(MedicineValues.of(value.value(), Access.PRESCRIBES));
			}
			else if (!KEPT_ELSEWHERE.contains(value.filter())) {
				target.add(value);
			}
		}
	}

	/** Who gives or accepts a form of a medicine gives or accepts the medicine. */
	private void addPolicy(MedicationPolicy policy) {
		FilterValue medicine = new FilterValue("medication", policy.medicine());
		for (Access access : policy.access()) {
			this.stated.add(MedicineValues.of(policy.medicine(), access));
			if (access == Access.PRESCRIBES || access == Access.ACCEPTS) {
				Vocabulary.standard()
					.impliedBy(medicine)
					.forEach((wider) -> this.stated.add(MedicineValues.of(wider.value(), access)));
			}
		}
	}

	private void addAddress(Address address) {
		add("state", address.region());
		add("county", address.countyFips());
		add("city", (address.city() != null) ? Words.folded(address.city()) : null);
		add("zip", zip(address));
	}

	private static @Nullable String zip(Address address) {
		String code = address.postalCode();
		boolean longZip = address.country().equals("US") && code != null && code.length() > ZIP_DIGITS;
		return (longZip && code != null) ? code.substring(0, ZIP_DIGITS) : code;
	}

	private void add(String filter, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			this.stated.add(new FilterValue(filter, value));
		}
	}

	private boolean says(String filter) {
		return this.stated.stream().anyMatch((value) -> value.filter().equals(filter))
				|| this.weak.stream().anyMatch((value) -> value.filter().equals(filter));
	}

	private Values toValues() {
		return new Values(this.stated, this.weak);
	}

}
