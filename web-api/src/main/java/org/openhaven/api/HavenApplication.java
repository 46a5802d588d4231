package org.openhaven.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The runnable application. */
@SpringBootApplication
public class HavenApplication {

	public static void main(String[] args) {
		SpringApplication.run(HavenApplication.class, args);
	}

}
