package org.openhaven.finder;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import org.openhaven.directory.facility.FreshnessPolicy;
import org.openhaven.directory.facility.Listings;
import org.openhaven.directory.facility.PublicStandings;
import org.openhaven.directory.site.SiteSettings;
import org.openhaven.directory.site.StreetMap;
import org.openhaven.finder.page.FinderPaths;
import org.openhaven.finder.page.LanguageOfThePath;
import org.openhaven.finder.words.MessagesOfTheRegion;

/** Plugs the pages for people looking for care into a web application. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "haven.finder.enabled", matchIfMissing = true)
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM,
		classes = AutoConfigurationExcludeFilter.class))
public class FinderAutoConfiguration {

	/** Made before all else, for the messages are made early. */
	@Bean
	static MessagesOfTheRegion messagesOfTheRegion() {
		return new MessagesOfTheRegion();
	}

	/**
	 * Every page is open to everyone and leaves no trace in the browser or on other
	 * hosts.
	 */
	@Bean
	@Order(200)
	SecurityFilterChain finderPages(HttpSecurity http, SiteSettings site) throws Exception {
		http.securityMatcher(FinderPaths.all());
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, FinderPaths.all())
			.permitAll()
			.requestMatchers(HttpMethod.HEAD, FinderPaths.all())
			.permitAll()
			.requestMatchers(HttpMethod.POST, FinderPaths.forms())
			.permitAll()
			.anyRequest()
			.denyAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
		// Nobody is signed in, so a foreign form can do nothing that its sender could
		// not.
		http.csrf((csrf) -> csrf.disable());
		http.logout((logout) -> logout.disable());
		http.headers((headers) -> headers
			.contentSecurityPolicy((policy) -> policy.policyDirectives(contentSecurityPolicy(site)))
			.cacheControl((cache) -> cache.disable())
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("geolocation=(self), camera=(), microphone=(), browsing-topics=()")));
		return http.build();
	}

	/**
	 * What lies outside the site's area is not found, if only what is inside is shown.
	 */
	@Bean
	PublicStandings standings(Listings listings, FreshnessPolicy freshness, Clock clock, SiteSettings site) {
		return new PublicStandings(listings, freshness, clock).within(site.startArea()::shows);
	}

	/**
	 * Pictures come from here, and from the map of streets where a site has chosen one.
	 */
	private static String contentSecurityPolicy(SiteSettings site) {
		StreetMap map = site.streetMap();
		String elsewhere = (map != null) ? " https://" + map.host() : "";
		return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:" + elsewhere
				+ "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
	}

	/** Before everything that asks for the language of the request. */
	@Bean
	FilterRegistrationBean<LanguageOfThePath> languageOfThePath(SiteSettings site) {
		FilterRegistrationBean<LanguageOfThePath> filter = new FilterRegistrationBean<>(new LanguageOfThePath(site));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return filter;
	}

}
