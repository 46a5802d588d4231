package org.openhaven.directory.derivation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Freshness;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.facility.Origin.Confirmed;
import org.openhaven.directory.facility.Origin.Listed;
import org.openhaven.directory.vocabulary.FilterValue;

/**
 * How fresh each group of facts is: the newest list that speaks of it, the last
 * confirmation.
 */
final class Freshnesses {

	private Freshnesses() {
	}

	static Map<FactGroup, Freshness> of(List<Tier> tiers, FactLedger ledger, DerivationInput input) {
		Map<FactGroup, Freshness> freshness = new EnumMap<>(FactGroup.class);
		for (FactGroup group : FactGroup.values()) {
			Optional<Listed> listed = listed(group, tiers, ledger);
			Optional<Confirmed> confirmed = confirmed(group, tiers, input);
			if (listed.isPresent() || confirmed.isPresent()) {
				freshness.put(group, freshness(listed.orElse(null), confirmed.orElse(null)));
			}
		}
		input.availability()
			.stream()
			.map(Availability::reportedAt)
			.max(Comparator.naturalOrder())
			.ifPresent((at) -> freshness.put(FactGroup.AVAILABILITY,
					new Freshness(null, null, at, "operator", "availability-report")));
		return freshness;
	}

	private static Freshness freshness(@Nullable Listed listed, @Nullable Confirmed confirmed) {
		return new Freshness((listed != null) ? listed.source() : null, (listed != null) ? listed.edition() : null,
				(confirmed != null) ? confirmed.at() : null, (confirmed != null) ? confirmed.role() : null,
				(confirmed != null) ? confirmed.method() : null);
	}

	private static Optional<Listed> listed(FactGroup group, List<Tier> tiers, FactLedger ledger) {
		if (group == FactGroup.CONTACT) {
			return tiers.stream()
				.map(Tier::origin)
				.filter(Listed.class::isInstance)
				.map(Listed.class::cast)
				.findFirst();
		}
		return ledger.values()
			.filter((value) -> belongs(value, group))
			.map(ledger::originOf)
			.filter(Listed.class::isInstance)
			.map(Listed.class::cast)
			.max(Comparator.comparing(Listed::edition).thenComparing(Listed::source));
	}

	private static boolean belongs(FilterValue value, FactGroup group) {
		return FactGroup.ofFilter(value.filter()) == group;
	}

	private static Optional<Confirmed> confirmed(FactGroup group, List<Tier> tiers, DerivationInput input) {
		Stream<Confirmed> stated = tiers.stream()
			.filter((tier) -> tier.origin() instanceof Confirmed && speaksOf(tier, group))
			.map((tier) -> (Confirmed) tier.origin());
		Stream<Confirmed> confirmed = input.confirmations()
			.stream()
			.filter((confirmation) -> confirmation.group() == group)
			.map(DerivationInput.Confirmation::origin);
		return Stream.concat(stated, confirmed).max(Comparator.comparing(Confirmed::at));
	}

	private static boolean speaksOf(Tier tier, FactGroup group) {
		return switch (group) {
			case CONTACT -> tier.first((statement) -> statement.phones().isEmpty() ? null : statement).isPresent();
			case SERVICES, PAYMENT -> Stream.concat(tier.stated().stream(), tier.policies().stream())
				.anyMatch((value) -> belongs(value, group));
			case AVAILABILITY -> false;
		};
	}

}
