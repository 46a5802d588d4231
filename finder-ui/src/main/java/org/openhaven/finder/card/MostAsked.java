package org.openhaven.finder.card;

import java.util.List;

/** What most people ask for: told even where nobody asked, or nobody answers. */
public final class MostAsked {

	/** Values of the filter {@code medication}: those that treat opioid use disorder. */
	public static final List<String> MEDICINES = List.of("buprenorphine", "methadone", "naltrexone");

	/**
	 * Values of the filter {@code payment}: help for those without insurance, the
	 * cheapest first. Paying all of it oneself is none.
	 */
	public static final List<String> HELP_TO_PAY = List.of("free", "sliding-scale", "payment-assistance",
			"payment-plan", "scholarship");

	private MostAsked() {
	}

}
