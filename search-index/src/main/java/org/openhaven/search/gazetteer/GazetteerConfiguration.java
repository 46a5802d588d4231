package org.openhaven.search.gazetteer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.openhaven.directory.exchange.Towns;
import org.openhaven.directory.facility.AddressLocator;

/**
 * Lends the gazetteer to the directory, which places the addresses of its listings with
 * it.
 */
@Configuration(proxyBeanMethods = false)
class GazetteerConfiguration {

	@Bean
	AddressLocator addressLocator() {
		return new GazetteerAddressLocator(Gazetteer.standard());
	}

	@Bean
	Towns towns() {
		return new GazetteerTowns(Gazetteer.standard());
	}

}
