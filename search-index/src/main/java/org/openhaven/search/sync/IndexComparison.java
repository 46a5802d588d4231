package org.openhaven.search.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.document.FacilityDocument;
import org.openhaven.search.lucene.IndexEntries;
import org.openhaven.search.lucene.LuceneIndex;

/** Compares an index with the directory, listing by listing and to the last byte. */
final class IndexComparison {

	private final DirectoryCarrier carrier;

	private final Supplier<LuceneIndex> upToDate;

	/**
	 * Of an index that others go on changing.
	 * @param carrier reads the directory
	 * @param upToDate the index after catching up with the directory
	 */
	IndexComparison(DirectoryCarrier carrier, Supplier<LuceneIndex> upToDate) {
		this.carrier = carrier;
		this.upToDate = upToDate;
	}

	IndexCheck run(Progress progress) {
		IndexEntries entries = this.upToDate.get().entries();
		List<IndexCheck.Difference> suspects = new ArrayList<>();
		long[] count = new long[2];
		this.carrier.walk((documents) -> {
			documents.stream().filter(FacilityDocument::findable).forEach((document) -> {
				count[0]++;
				compare(document, entries).ifPresent(suspects::add);
			});
			count[1] += documents.size();
			progress.advanced(count[1], count[1]);
		});
		entries.left().forEach((id) -> suspects.add(new IndexCheck.Difference(id, IndexCheck.Kind.EXTRA)));
		List<IndexCheck.Difference> differences = suspects.isEmpty() ? List.of() : stillDifferent(suspects);
		return new IndexCheck(count[0], withThoseSetAside(differences));
	}

	private static Optional<IndexCheck.Difference> compare(FacilityDocument document, IndexEntries entries) {
		return switch (entries.take(document)) {
			case SAME -> Optional.empty();
			case DIFFERENT -> Optional.of(new IndexCheck.Difference(document.id(), IndexCheck.Kind.DIFFERENT));
			case MISSING -> Optional.of(new IndexCheck.Difference(document.id(), IndexCheck.Kind.MISSING));
		};
	}

	/** What changed during the walk is no difference: looks again after catching up. */
	private List<IndexCheck.Difference> stillDifferent(List<IndexCheck.Difference> suspects) {
		IndexEntries entries = this.upToDate.get().entries();
		return suspects.stream().filter((suspect) -> this.carrier.differs(suspect.facility(), entries)).toList();
	}

	private List<IndexCheck.Difference> withThoseSetAside(List<IndexCheck.Difference> differences) {
		Set<FacilityId> setAside = this.carrier.setAside().facilities();
		List<IndexCheck.Difference> all = differences.stream()
			.filter((difference) -> !setAside.contains(difference.facility()))
			.collect(Collectors.toCollection(ArrayList::new));
		setAside.forEach((id) -> all.add(new IndexCheck.Difference(id, IndexCheck.Kind.SET_ASIDE)));
		return all;
	}

}
