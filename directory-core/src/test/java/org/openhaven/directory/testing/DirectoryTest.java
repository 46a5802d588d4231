package org.openhaven.directory.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

/**
 * A test with a whole directory over the database that its {@code @DynamicPropertySource}
 * names, and without any web.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DirectoryTest.Application.class, properties = "haven.sample=never")
public @interface DirectoryTest {

	/** What is auto-configured in directory-core, and nothing else. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	class Application {

	}

}
