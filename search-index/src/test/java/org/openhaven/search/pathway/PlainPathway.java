package org.openhaven.search.pathway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.OrganizationRef;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.document.UnitVector;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;
import org.openhaven.search.query.FieldFilter;
import org.openhaven.search.query.PlainScanSearch;
import org.openhaven.search.query.Reason;

/**
 * The pathway as it is meant: every chain of every facility that could be a step, walked
 * and judged one by one.
 */
final class PlainPathway {

	private static final long UNKNOWN_DECIMETERS = 8_046_720;

	private final List<FacilityDocument> documents;

	private final Map<FacilityId, OrganizationRef> organizations;

	private long @Nullable [] best;

	private List<FacilityId> chain = List.of();

	PlainPathway(List<Listing> listings) {
		this.documents = listings.stream().map(FacilityDocument::of).toList();
		this.organizations = listings.stream().collect(Collectors.toMap(Listing::id, Listing::organization));
	}

	/** Facilities that could be the step, told by its name. */
	List<FacilityDocument> fitting(FacilityQuery needs, String step) {
		FacilityQuery query = query(needs, step);
		return this.documents.stream()
			.filter((document) -> document.notSeenSince() == null && query.matches(document))
			.filter((document) -> !step.equals("detox") || !forbids(query, needs.filter("medication"), document))
			.toList();
	}

	private static boolean forbids(FacilityQuery detox, FieldFilter medicines, FacilityDocument document) {
		return medicines.anyOf()
			.stream()
			.anyMatch((group) -> group.stream()
				.allMatch((medicine) -> detox.toBuilder()
					.filter("medication", FieldFilter.anyOf(medicine))
					.filter("access", FieldFilter.anyOf("not-allowed"))
					.build()
					.matches(document)));
	}

	private static FacilityQuery query(FacilityQuery needs, String step) {
		FacilityQuery.Builder asked = needs.toBuilder();
		(step.equals("medication") ? List.of("outpatient", "medication") : List.of(step))
			.forEach((kind) -> asked.anyOf("service", kind));
		if (needs.filter("medication").anyOf().isEmpty()) {
			return asked.build();
		}
		if (step.equals("detox")) {
			asked.filter("medication", FieldFilter.NONE);
		}
		else if (!step.equals("medication")) {
			asked.anyOf("access", "prescribes", "accepts");
		}
		return asked.build();
	}

	/** The best chain over the steps for which there is anything. */
	List<FacilityId> chain(FacilityQuery needs, List<String> steps) {
		List<List<Judged>> layers = new ArrayList<>();
		for (String step : steps) {
			List<Judged> layer = fitting(needs, step).stream()
				.map((document) -> judged(needs, step, document))
				.toList();
			if (!layer.isEmpty()) {
				layers.add(layer);
			}
		}
		this.best = null;
		this.chain = List.of();
		walk(needs, layers, new ArrayList<>(), new long[7]);
		return this.chain;
	}

	private Judged judged(FacilityQuery needs, String step, FacilityDocument document) {
		FacilityQuery query = query(needs, step);
		FacilityHit hit = new PlainScanSearch(List.of(document)).search(query).hits().getFirst();
		boolean free = query.toBuilder().anyOf("available", "true").build().matches(document);
		long days = (document.confirmedAt() == null) ? 365
				: Math.clamp(Duration.between(document.confirmedAt(), needs.at()).toDays(), 0, 365);
		return new Judged(document, free, hit.why().contains(Reason.INDIRECT_EVIDENCE), days);
	}

	private void walk(FacilityQuery needs, List<List<Judged>> layers, List<Judged> sofar, long[] merit) {
		if (sofar.size() == layers.size()) {
			if (!sofar.isEmpty() && isBetter(merit, sofar)) {
				this.best = merit;
				this.chain = ids(sofar);
			}
			return;
		}
		for (Judged next : layers.get(sofar.size())) {
			List<Judged> longer = new ArrayList<>(sofar);
			longer.add(next);
			walk(needs, layers, longer, with(needs, merit, sofar.isEmpty() ? null : sofar.getLast(), next));
		}
	}

	private long[] with(FacilityQuery needs, long[] merit, @Nullable Judged from, Judged to) {
		long decimeters = decimeters(
				(from != null) ? vector(from.document) : UnitVector.of(Objects.requireNonNull(needs.from())),
				vector(to.document));
		long[] sum = Arrays.copyOf(merit, merit.length);
		sum[0] += (from != null && decimeters > 804_672) ? 1 : 0;
		sum[1] -= (from != null && isSameOrganization(from.document, to.document)) ? 1 : 0;
		sum[2] -= to.free ? 1 : 0;
		sum[3] += to.indirect ? 1 : 0;
		sum[4] += Math.round(decimeters / 16_093.44);
		sum[5] += to.days;
		sum[6] += decimeters;
		return sum;
	}

	private static @Nullable UnitVector vector(FacilityDocument document) {
		return (document.location() != null) ? document.location().toUnitVector() : null;
	}

	private static long decimeters(@Nullable UnitVector from, @Nullable UnitVector to) {
		return (from == null || to == null) ? UNKNOWN_DECIMETERS : Math.round(from.metersTo(to) * 10);
	}

	private boolean isSameOrganization(FacilityDocument one, FacilityDocument other) {
		OrganizationRef first = Objects.requireNonNull(this.organizations.get(one.id()));
		OrganizationRef second = Objects.requireNonNull(this.organizations.get(other.id()));
		if (!first.provisional() && !second.provisional()) {
			return first.id().equals(second.id());
		}
		return first.name().equalsIgnoreCase(second.name());
	}

	private boolean isBetter(long[] merit, List<Judged> sofar) {
		int order = (this.best != null) ? Arrays.compare(merit, this.best) : -1;
		return order < 0 || (order == 0 && ids(sofar).toString().compareTo(this.chain.toString()) < 0);
	}

	private static List<FacilityId> ids(List<Judged> chain) {
		return chain.stream().map((judged) -> judged.document.id()).toList();
	}

	private record Judged(FacilityDocument document, boolean free, boolean indirect, long days) {
	}

}
