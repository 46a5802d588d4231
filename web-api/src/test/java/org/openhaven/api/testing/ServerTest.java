package org.openhaven.api.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs {@link ServerOverListings} on a free port; tests share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = ServerOverListings.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "haven.data-dir=target/data-of-tests",
				"logging.level.org.openhaven.api.access=info" })
public @interface ServerTest {

}
