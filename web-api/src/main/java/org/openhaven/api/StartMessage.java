package org.openhaven.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.openhaven.api.command.CommandCatalog;
import org.openhaven.api.instance.DataFolder;
import org.openhaven.directory.facility.Listings;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What a person who has started Haven needs to know: where it is, where it keeps things,
 * how to get in.
 */
final class StartMessage {

	private static final String NEW_ACCOUNT = "account create";

	private StartMessage() {
	}

	static List<String> of(ApplicationContext context, CommandCatalog catalog) {
		Environment environment = context.getEnvironment();
		List<String> lines = new ArrayList<>();
		lines.add("Haven is ready: " + address(environment));
		lines.add("Data folder:    " + environment.getRequiredProperty(DataFolder.SETTING)
				+ (environment.matchesProfiles("mysql") ? " (index; the database is MySQL)" : " (database and index)"));
		if (catalog.contains(NEW_ACCOUNT)) {
			lines.add("To log in:      make an account with  bin/haven " + NEW_ACCOUNT + " EMAIL --role admin");
		}
		if (context.getBean(Listings.class).count() == 0) {
			lines.add("The directory is empty; fill it with  bin/haven import FORMAT FILE...");
		}
		return lines;
	}

	/** Where a browser on this machine finds the pages. */
	static String address(Environment environment) {
		String host = environment.getProperty("server.address", "127.0.0.1");
		boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0");
		return "http://" + (local ? "localhost" : host) + ":" + environment.getProperty("local.server.port", "8080");
	}

	/**
	 * The version in the manifest; "in development" where Haven runs from a folder of
	 * classes.
	 */
	static String version() {
		return Objects.requireNonNullElse(HavenApplication.class.getPackage().getImplementationVersion(),
				"in development");
	}

}
