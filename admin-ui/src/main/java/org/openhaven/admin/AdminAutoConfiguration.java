package org.openhaven.admin;

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

/** Plugs the pages for operators and moderators into a web application. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "haven.admin.enabled", matchIfMissing = true)
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM,
		classes = AutoConfigurationExcludeFilter.class))
public class AdminAutoConfiguration {

	private static final String[] OPEN = { "/admin", "/admin/*.css", "/admin/*.svg" };

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
			+ " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/**
	 * Only the page that says how to get in is open; there is no way in from the web yet,
	 * so all else is refused.
	 */
	@Bean
	@Order(210)
	SecurityFilterChain adminPages(HttpSecurity http) throws Exception {
		http.securityMatcher("/admin", "/admin/**");
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, OPEN)
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, OPEN)
			.permitAll()
			.anyRequest()
			.denyAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
		// All but reading is refused before any token could matter; looking for one would
		// make a session.
		http.csrf((csrf) -> csrf.disable());
		http.logout((logout) -> logout.disable());
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
		return http.build();
	}

}
