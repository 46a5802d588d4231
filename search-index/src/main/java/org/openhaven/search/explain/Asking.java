package org.openhaven.search.explain;

import java.util.Locale;
import java.util.stream.Collectors;

import org.openhaven.directory.vocabulary.FilterValue;
import org.openhaven.search.query.Demand;

/**
 * What to ask a program on the phone, because listings do not tell it: "whether they take
 * Aetna", English or Spanish. Goes on from "Call and ask".
 */
public final class Asking {

	private Asking() {
	}

	/**
	 * What to ask.
	 * @param demand values of which one is enough
	 * @param language English or Spanish
	 * @return the second half of a sentence, without a full stop
	 */
	public static String whether(Demand demand, Locale language) {
		boolean spanish = "es".equals(language.getLanguage());
		String things = demand.values()
			.stream()
			.map((value) -> ShortLabel.of(new FilterValue(demand.parameter(), value), language))
			.collect(Collectors.joining(spanish ? " o " : " or "));
		return (spanish ? spanish(demand.parameter()) : english(demand.parameter())) + things;
	}

	private static String english(String filter) {
		return switch (filter) {
			case "insurer", "payment" -> "whether they take ";
			case "language" -> "whether they speak ";
			case "level" -> "whether their level of care is ";
			case "therapy", "support", "testing", "aftercare", "setting" -> "whether they offer ";
			default -> "whether this holds: ";
		};
	}

	private static String spanish(String filter) {
		return switch (filter) {
			case "insurer", "payment" -> "si aceptan ";
			case "language" -> "si hablan ";
			case "level" -> "si su nivel de atención es ";
			case "therapy", "support", "testing", "aftercare", "setting" -> "si ofrecen ";
			default -> "si se cumple: ";
		};
	}

}
