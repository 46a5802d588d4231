package org.openhaven.search.ranking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openhaven.search.query.Ranking;

/** The weights that are set. */
@Configuration(proxyBeanMethods = false)
class RankingConfiguration {

	@Bean
	Ranking ranking(RankingSettings settings) {
		return settings.toRanking();
	}

}
