package org.openhaven.api.security;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.openhaven.api.problem.ProblemAnswers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The filter chains of the public API, of the management port, and the last one, closed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

	/** User interfaces take orders between this and {@link Ordered#LOWEST_PRECEDENCE}. */
	private static final int API_ORDER = 10;

	private static final int MANAGEMENT_ORDER = 1;

	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/** swagger-ui draws its icons from data addresses and sets styles on elements. */
	private static final String OWN_FILES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
			+ "frame-ancestors 'none'";

	/**
	 * Served on the management port only, which is the loopback's unless set otherwise.
	 */
	@Bean
	@Order(MANAGEMENT_ORDER)
	SecurityFilterChain managementChain(HttpSecurity http) {
		http.securityMatcher(EndpointRequest.toAnyEndpoint())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		return stateless(http, NOTHING).build();
	}

	@Bean
	Refusals refusals(ObjectProvider<RequestMappingHandlerMapping> mappings, ProblemAnswers answers) {
		return new Refusals(mappings, answers);
	}

	@Bean
	@Order(API_ORDER)
	SecurityFilterChain apiChain(HttpSecurity http, Refusals refusals) {
		http.securityMatcher("/api/**", "/v3/**")
			.addFilter(SharedReading.filter())
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, paths(PublicOperations.BY_BODY_ALONE))
				.denyAll()
				.requestMatchers(HttpMethod.HEAD, paths(PublicOperations.BY_BODY_ALONE))
				.denyAll()
				.requestMatchers(HttpMethod.GET, paths(PublicOperations.READ))
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, paths(PublicOperations.READ))
				.permitAll()
				.requestMatchers(HttpMethod.POST, paths(PublicOperations.SEARCH_BY_BODY))
				.permitAll()
				.anyRequest()
				.denyAll());
		return refusing(stateless(http, NOTHING), refusals).build();
	}

	@Bean
	@Order(API_ORDER + 1)
	SecurityFilterChain apiPagesChain(HttpSecurity http, Refusals refusals) {
		http.securityMatcher("/swagger-ui.html", "/swagger-ui/**")
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, paths(PublicOperations.PAGES))
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, paths(PublicOperations.PAGES))
				.permitAll()
				.anyRequest()
				.denyAll());
		return refusing(stateless(http, OWN_FILES), refusals).build();
	}

	/** What no other chain knows. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	SecurityFilterChain lastChain(HttpSecurity http, Refusals refusals) {
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll().anyRequest().denyAll());
		return refusing(stateless(http, NOTHING), refusals).build();
	}

	private static HttpSecurity refusing(HttpSecurity http, Refusals refusals) {
		return http
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
	}

	private static HttpSecurity stateless(HttpSecurity http, String contentPolicy) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers((headers) -> headers(headers, contentPolicy));
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
		headers
			.httpStrictTransportSecurity(
					(transport) -> transport.includeSubDomains(true).maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
			.contentSecurityPolicy((policy) -> policy.policyDirectives(contentPolicy))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
	}

	private static String[] paths(List<String> paths) {
		return paths.toArray(String[]::new);
	}

}
