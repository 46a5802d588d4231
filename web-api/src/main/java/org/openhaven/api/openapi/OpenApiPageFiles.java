package org.openhaven.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files of the page: ours, and swagger-ui's own from its jar, whatever its version.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiPageFiles implements WebMvcConfigurer {

	private static final String SWAGGER_UI = "classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/swagger-ui/*")
			.addResourceLocations("classpath:org/openhaven/api/openapi/page/")
			.addResourceLocations(swaggerUi())
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
	}

	private static Resource[] swaggerUi() {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver().getResources(SWAGGER_UI);
			Resource[] folders = new Resource[found.length];
			for (int i = 0; i < found.length; i++) {
				folders[i] = found[i].createRelative("");
			}
			return folders;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files of swagger-ui cannot be found", ex);
		}
	}

}
