package org.openhaven.api.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the access log at the outermost place in the server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> routeLog() {
		return (factory) -> factory.addEngineValves(new RouteLog());
	}

}
