package org.openhaven.finder.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Facts;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.finder.card.Mark;
import org.openhaven.finder.card.MostAsked;
import org.openhaven.finder.words.Words;

/** Writes what it costs and who pays. */
final class PayWriter {

	/** Told even if nothing is known. */
	private static final List<String> USUAL = List.of("medicaid", "medicare", "private-insurance");

	private static final List<String> OTHER_INSURANCE = List.of("military-insurance", "veterans-affairs",
			"state-insurance");

	private static final List<String> WITHOUT_INSURANCE = Stream
		.concat(MostAsked.HELP_TO_PAY.stream(), Stream.of("self-pay"))
		.toList();

	private static final List<String> PUBLIC_FUNDS = List.of("government-funding", "block-grant", "tribal-funds",
			"court-or-corrections-funds", "child-welfare-funds", "community-foundation", "access-to-recovery-voucher");

	private final Facts facts;

	private final Words words;

	private final Told told;

	private final Proof proof;

	PayWriter(Listing listing, Words words, Proof proof) {
		this.facts = listing.facts();
		this.words = words;
		this.told = new Told(words);
		this.proof = proof;
	}

	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		String plans = this.told.text(this.facts, "insurer");
		USUAL.stream()
			.filter((payer) -> holds(payer) || plans.isEmpty() || !payer.equals("private-insurance"))
			.forEach((payer) -> rows.add(payer(payer)));
		if (!plans.isEmpty()) {
			rows.add(Row.told(this.words.say("facility.pay.plans"), plans, proof(this.facts.of("insurer").first())));
		}
		OTHER_INSURANCE.stream().filter(this::holds).forEach((payer) -> rows.add(payer(payer)));
		several("facility.pay.without", WITHOUT_INSURANCE)
			.or(() -> Optional.of(Row.asked(this.words.say("facility.pay.without"), this.words.say("facility.ask"))))
			.ifPresent(rows::add);
		several("facility.pay.public", PUBLIC_FUNDS).ifPresent(rows::add);
		return rows;
	}

	private Row payer(String payer) {
		FilterValue value = value(payer);
		String label = this.words.label("payment", payer);
		if (!this.facts.holds(value)) {
			return Row.asked(label, this.words.say("facility.ask"));
		}
		return this.facts.states(value) ? Row.told(label, this.words.say("facility.yes"), proof(value))
				: Row.asked(label, this.words.say("facility.pay.maybe"));
	}

	private Optional<Row> several(String key, List<String> values) {
		List<FilterValue> known = values.stream().filter(this::holds).map(PayWriter::value).toList();
		return known.isEmpty() ? Optional.empty() : Optional
			.of(Row.told(this.words.say(key), this.told.text(this.facts, known), proof(known.getFirst())));
	}

	private boolean holds(String payer) {
		return this.facts.holds(value(payer));
	}

	private static FilterValue value(String payer) {
		return new FilterValue("payment", payer);
	}

	private @Nullable Mark proof(FilterValue value) {
		return this.proof.besides(FactGroup.PAYMENT, this.facts, value);
	}

}
