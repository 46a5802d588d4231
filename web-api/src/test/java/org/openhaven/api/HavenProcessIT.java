package org.openhaven.api;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhaven.api.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Haven as people start it: processes of their own, with their exit codes and last lines.
 */
class HavenProcessIT {

	@TempDir
	private Path folder;

	@Test
	void oneServesAndTheOthersTalkToIt() throws Exception {
		try (Installation haven = Installation.embedded(this.folder)) {
			Process server = haven.start("server");
			String address = haven.addressOf(server, "server");

			assertThat(Installation.get(address + "/")).contains("1-800-662-4357");
			assertThat(Installation.exitCode(haven.start("second"))).isEqualTo(1);
			assertThat(haven.lastLine("second")).contains("process " + server.pid(), address);
			assertThat(haven.run("command", "count", "2")).isEqualTo("counted=2");
			assertThat(Installation.exitCode(haven.start("wrong", "count", "2", "--loud"))).isEqualTo(2);
			assertThat(haven.lastLine("wrong")).contains("Unknown option --loud");

			server.destroyForcibly().waitFor();

			assertThat(haven.run("alone", "count", "3")).isEqualTo("counted=3");
			assertThat(haven.data().resolve("haven.run")).doesNotExist();
		}
	}

	@Test
	void takenPortIsNamedInTheLastLine() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				Installation haven = Installation.embedded(this.folder)) {
			haven.with("SERVER_PORT", Integer.toString(taken.getLocalPort()));

			assertThat(Installation.exitCode(haven.start("server"))).isEqualTo(1);
			assertThat(haven.lastLine("server")).startsWith("Port " + taken.getLocalPort() + " is taken");
		}
	}

}
