package org.openhaven.finder.card;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listing;
import org.openhaven.directory.facility.Listings;
import org.openhaven.finder.words.Wording;
import org.openhaven.search.query.FacilityHit;
import org.openhaven.search.query.FacilityQuery;

/**
 * Makes cards of results. What the index does not hold (hours, payment, freshness per
 * group) comes from the database; while that is away the cards say less and stay.
 */
@Component
public class Cards {

	private final Listings listings;

	private final Clock clock;

	private final FreshnessPolicy freshness;

	private final Wording wording;

	Cards(Listings listings, Clock clock, FreshnessPolicy freshness, Wording wording) {
		this.listings = listings;
		this.clock = clock;
		this.freshness = freshness;
		this.wording = wording;
	}

	/**
	 * The cards of a page of results.
	 * @param query what was asked
	 * @param hits what was found, in order
	 * @param first number of the first
	 * @param language English or Spanish
	 * @return one each, in the same order
	 */
	public List<Card> of(FacilityQuery query, List<FacilityHit> hits, int first, Locale language) {
		Map<FacilityId, Listing> known = find(hits.stream().map(FacilityHit::id).toList());
		CardWriter writer = new CardWriter(query, this.wording.in(language), this.clock.instant(), this.freshness);
		return IntStream.range(0, hits.size())
			.mapToObj((i) -> writer.card(hits.get(i), known.get(hits.get(i).id()), first + i))
			.toList();
	}

	/**
	 * What a list tells once above its cards, where all would say the same.
	 * @param cards of a list
	 * @return empty if they differ, or if the program itself confirmed them
	 */
	public static String sharedProof(List<Card> cards) {
		Set<List<Mark>> all = cards.stream().map(Card::proof).collect(Collectors.toSet());
		boolean one = cards.size() > 1 && all.size() == 1 && all.iterator().next().size() == 1;
		Mark mark = one ? all.iterator().next().getFirst() : null;
		return (mark != null && mark.icon().equals("old")) ? mark.strong() + " " + mark.text() + "." : "";
	}

	private Map<FacilityId, Listing> find(Collection<FacilityId> ids) {
		try {
			return this.listings.findListings(ids).stream().collect(Collectors.toMap(Listing::id, Function.identity()));
		}
		catch (DataAccessException | CannotCreateTransactionException away) {
			return Map.of();
		}
	}

}
