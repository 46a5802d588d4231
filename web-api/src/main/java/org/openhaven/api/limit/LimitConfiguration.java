package org.openhaven.api.limit;

import java.time.Clock;

import io.github.bucket4j.TimeMeter;
import org.openhaven.api.problem.ProblemAnswers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limit behind the security filters, whose headers its answers need. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "haven.limit.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

	@Bean
	FilterRegistrationBean<LimitFilter> limitFilter(LimitSettings settings, ObjectProvider<Clock> clock,
			ProblemAnswers answers) {
		RequestLimit limit = new RequestLimit(settings, clock.getIfAvailable(Clock::systemUTC),
				TimeMeter.SYSTEM_NANOTIME);
		FilterRegistrationBean<LimitFilter> registration = new FilterRegistrationBean<>(
				new LimitFilter(limit, new Senders(settings.trustedProxies()), answers));
		registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
		return registration;
	}

}
