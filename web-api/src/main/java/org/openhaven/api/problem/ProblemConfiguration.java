package org.openhaven.api.problem;

import java.util.List;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.openhaven.directory.site.HelpLines;
import org.openhaven.directory.site.SiteSettings;

import org.springframework.beans.factory.ObjectProvider;
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

	private final ObjectProvider<ProblemAnswers> answers;

	ProblemConfiguration(ObjectProvider<ProblemAnswers> answers) {
		this.answers = answers;
	}

	@Bean
	static ProblemAnswers problemAnswers(HelpLines help, SiteSettings site) {
		return new ProblemAnswers(new ProblemPage(help, site));
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.removeIf((resolver) -> resolver instanceof DefaultHandlerExceptionResolver
				|| resolver instanceof ResponseStatusExceptionResolver);
		resolvers.add(new ProblemResolver(this.answers.getObject()));
	}

	@Bean
	FilterRegistrationBean<ProblemFilter> problemFilter(ProblemAnswers answers) {
		FilterRegistrationBean<ProblemFilter> registration = new FilterRegistrationBean<>(new ProblemFilter(answers));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler(ProblemAnswers answers) {
		return answers::write;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReportValve(ProblemAnswers answers) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			// The host makes one of its own unless it finds one of this class.
			host.setErrorReportValveClass(ProblemReportValve.class.getName());
			host.getPipeline().addValve(new ProblemReportValve(answers));
		});
	}

}
