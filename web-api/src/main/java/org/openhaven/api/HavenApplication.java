package org.openhaven.api;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The runnable application: serves the directory, or does the work of one command. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HavenApplication {

	/**
	 * Serves when the first word is a setting ({@code --server.port=9090}) or there is
	 * none; else runs the command that the words name. Ends with the exit codes of
	 * {@link org.openhaven.api.command.ExitCode}.
	 */
	public static void main(String[] args) {
		Launcher.ofThisProcess().launch(args).ifPresent((code) -> System.exit(code.number()));
	}

}
