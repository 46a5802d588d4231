package org.openhaven.directory.exchange;

import org.openhaven.directory.exchange.read.ReadOptions;
import org.openhaven.directory.exchange.table.ImportLimits;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How files are read unless an import says otherwise. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ReadOptions readOptions(@Value("${haven.country:US}") String country) {
		return new ReadOptions(ImportLimits.defaults(), country, null);
	}

}
