package org.openhaven.search.ranking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.openhaven.search.query.Ranking;

/**
 * Weights of the ranking, {@code haven.ranking.*}; meaning and range of each as
 * {@link Ranking} says.
 *
 * @param text points per tier of the text
 * @param name points of a name that is the text, word for word
 * @param extraWord points of each of up to three words that need not be there and are
 * @param stated points if all that is asked has evidence of its own
 * @param nearness points at the door
 * @param halfDistanceMiles where half of the points for nearness are left
 * @param confirmed points if the program confirmed the listing today
 * @param confirmedDays after how long none of these are left
 * @param placesFree points if a fresh report says that places are free
 */
@ConfigurationProperties("haven.ranking")
public record RankingSettings(@DefaultValue("1000") int text, @DefaultValue("400") int name,
		@DefaultValue("40") int extraWord, @DefaultValue("200") int stated, @DefaultValue("100") int nearness,
		@DefaultValue("25") int halfDistanceMiles, @DefaultValue("40") int confirmed,
		@DefaultValue("365") int confirmedDays, @DefaultValue("30") int placesFree) {

	/**
	 * Checks the ranges.
	 * @throws IllegalArgumentException if a weight is out of range; the message says
	 * which
	 */
	public RankingSettings {
		new Ranking(text, name, extraWord, stated, nearness, halfDistanceMiles, confirmed, confirmedDays, placesFree);
	}

	/**
	 * The weights.
	 * @return what queries carry
	 */
	public Ranking toRanking() {
		return new Ranking(this.text, this.name, this.extraWord, this.stated, this.nearness, this.halfDistanceMiles,
				this.confirmed, this.confirmedDays, this.placesFree);
	}

}
