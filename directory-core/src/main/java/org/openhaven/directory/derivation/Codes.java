package org.openhaven.directory.derivation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sources' service codes that hold: collected down to the first tier that filled in a
 * checklist.
 */
final class Codes {

	private Codes() {
	}

	static SortedSet<String> of(List<Tier> tiers) {
		SortedSet<String> codes = new TreeSet<>();
		for (Tier tier : tiers) {
			tier.members().forEach((member) -> codes.addAll(member.statement().codes()));
			if (tier.members().stream().anyMatch(Codes::filledIn)) {
				return codes;
			}
		}
		return codes;
	}

	private static boolean filledIn(Evidence evidence) {
		return !evidence.answers().isEmpty() && !evidence.statement().codes().isEmpty();
	}

}
