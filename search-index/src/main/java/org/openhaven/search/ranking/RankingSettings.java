package org.openhaven.search.ranking;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

import org.openhaven.search.query.Ranking;

/**
 * Weights of the ranking, {@code haven.ranking.*}; meaning, range and standard of each as
 * {@link Ranking} says.
 */
@ConfigurationProperties("haven.ranking")
public final class RankingSettings {

	private final Ranking ranking;

	/**
	 * Weights as they are set, the standard for each that is not.
	 * @throws IllegalArgumentException if a weight is out of range; the message says
	 * which
	 */
	RankingSettings(@Nullable Integer text, @Nullable Integer name, @Nullable Integer extraWord,
			@Nullable Integer stated, @Nullable Integer nearness, @Nullable Integer halfDistanceMiles,
			@Nullable Integer confirmed, @Nullable Integer confirmedDays, @Nullable Integer placesFree) {
		Ranking standard = Ranking.STANDARD;
		this.ranking = new Ranking(either(text, standard.text()), either(name, standard.name()),
				either(extraWord, standard.extraWord()), either(stated, standard.stated()),
				either(nearness, standard.nearness()), either(halfDistanceMiles, standard.halfDistanceMiles()),
				either(confirmed, standard.confirmed()), either(confirmedDays, standard.confirmedDays()),
				either(placesFree, standard.placesFree()));
	}

	private static int either(@Nullable Integer set, int standard) {
		return (set != null) ? set : standard;
	}

	/**
	 * The weights.
	 * @return what queries carry
	 */
	public Ranking toRanking() {
		return this.ranking;
	}

}
