package org.openhaven.api.upkeep;

import io.micrometer.core.instrument.MeterRegistry;

import org.openhaven.directory.changelog.ChangeLogRetention;
import org.openhaven.directory.report.ProblemReportRetention;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Only a serving Haven keeps things up; a command does what it was asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("haven.data-dir")
@EnableScheduling
class UpkeepConfiguration {

	@Bean
	Upkeep upkeep(ChangeLogRetention changes, ProblemReportRetention reports, SearchIndex index,
			MeterRegistry metrics) {
		return new Upkeep(changes, reports, index, metrics);
	}

}
