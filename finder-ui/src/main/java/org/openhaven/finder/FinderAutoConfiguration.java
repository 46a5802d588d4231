package org.openhaven.finder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Plugs the pages for people looking for care into a web application. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "haven.finder.enabled", matchIfMissing = true)
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM,
		classes = AutoConfigurationExcludeFilter.class))
public class FinderAutoConfiguration {

	private static final String[] PAGES = { "/", "/finder/**" };

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
			+ " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/**
	 * Every page is open to everyone, is only read, and leaves no trace in the browser or
	 * on other hosts.
	 */
	@Bean
	@Order(200)
	SecurityFilterChain finderPages(HttpSecurity http) throws Exception {
		http.securityMatcher(PAGES);
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, PAGES)
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, PAGES)
			.permitAll()
			.anyRequest()
			.denyAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
		http.csrf((csrf) -> csrf.disable());
		http.logout((logout) -> logout.disable());
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
					.permissionsPolicyHeader((permissions) -> permissions
						.policy("geolocation=(self), camera=(), microphone=(), browsing-topics=()")));
		return http.build();
	}

}
