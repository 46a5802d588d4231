package org.openhaven.api.problem;

import java.util.List;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.annotation.ResponseStatusExceptionResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/** Puts problem details in place of every error page and text of the layers below. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ProblemConfiguration implements WebMvcConfigurer {

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.removeIf((resolver) -> resolver instanceof DefaultHandlerExceptionResolver
				|| resolver instanceof ResponseStatusExceptionResolver);
		resolvers.add(new ProblemResolver());
	}

	@Bean
	FilterRegistrationBean<ProblemFilter> problemFilter() {
		FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(new ProblemFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, rejected) -> ProblemResolver.answer(request, response, rejected);
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReportValve() {
		return (factory) -> factory.addContextCustomizers((context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(ProblemReportValve.class.getName()));
	}

}
