package org.openhaven.directory.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openhaven.directory.exchange.read.ReadRow;
import org.openhaven.directory.source.PlaceKey;
import org.openhaven.directory.source.SourceRecord;
import org.openhaven.directory.source.SourceRecords;
import org.openhaven.directory.source.SourceStatement;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Notices new rows that look like other places and were not put to them: the same
 * telephone number in the same area, or a near name at the same street address. A person
 * decides. Looks at no more than a thousand records per batch, so that a list full of one
 * number costs no more than any other.
 */
@Component
class PossibleDuplicates {

	private static final Limit MOST = Limit.of(500);

	/** Share of words in common from which on two names are near. */
	private static final double NEAR = 0.5;

	private final SourceRecords records;

	PossibleDuplicates(SourceRecords records) {
		this.records = records;
	}

	/**
	 * Looks for places that new rows look like.
	 * @param added new rows and their records
	 * @param counts which records they are compared with
	 * @return in the order of the rows
	 */
	List<PossibleDuplicate> find(Map<ReadRow.Row, SourceRecord> added, Predicate<SourceRecord> counts) {
		List<String> streets = keys(added.values().stream().map(SourceRecord::streetKey));
		List<String> phones = keys(added.values().stream().map(SourceRecord::phoneKey));
		Set<SourceRecord> others = new LinkedHashSet<>();
		others.addAll(streets.isEmpty() ? List.of() : this.records.findByStreets(streets, MOST));
		others.addAll(phones.isEmpty() ? List.of() : this.records.findByPhones(phones, MOST));
		others.removeIf(counts.negate());
		List<PossibleDuplicate> all = new ArrayList<>();
		added.forEach((row, record) -> alike(record, others)
			.forEach((other, reasons) -> all.add(new PossibleDuplicate(row, other, reasons))));
		return all;
	}

	/** Reasons by the facility that the record looks like. */
	private static Map<String, String> alike(SourceRecord record, Collection<SourceRecord> others) {
		Map<String, String> found = new LinkedHashMap<>();
		for (SourceRecord other : others) {
			String reasons = other.facilityId().equals(record.facilityId()) ? "" : reasons(record, other);
			if (!reasons.isEmpty()) {
				found.putIfAbsent(other.facilityId() + " " + nameOf(other.statement()), reasons);
			}
		}
		return found;
	}

	private static List<String> keys(Stream<? extends @Nullable String> keys) {
		return keys.filter(Objects::nonNull).distinct().collect(Collectors.toList());
	}

	private static String reasons(SourceRecord one, SourceRecord other) {
		Set<String> reasons = new HashSet<>();
		if (one.phoneKey() != null && one.phoneKey().equals(other.phoneKey())) {
			reasons.add("same telephone number and ZIP");
		}
		boolean sameStreet = one.streetKey() != null && one.streetKey().equals(other.streetKey());
		if (sameStreet && isNear(nameOf(one.statement()), nameOf(other.statement()))) {
			reasons.add("near name at the same street address");
		}
		return reasons.stream().sorted().collect(Collectors.joining("; "));
	}

	static boolean isNear(String one, String other) {
		Set<String> words = words(one);
		Set<String> others = words(other);
		Set<String> common = new HashSet<>(words);
		common.retainAll(others);
		int smaller = Math.min(words.size(), others.size());
		return smaller > 0 && common.size() >= NEAR * Math.max(words.size(), others.size());
	}

	private static Set<String> words(String name) {
		return Arrays.stream(PlaceKey.normalisedName(name).split(" "))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet());
	}

	private static String nameOf(SourceStatement statement) {
		return (statement.name2() != null) ? statement.name1() + " - " + statement.name2() : statement.name1();
	}

}
