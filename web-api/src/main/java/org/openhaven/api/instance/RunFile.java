package org.openhaven.api.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code haven.run} says about the process that holds a data folder. Only true while
 * the lock is held: whoever gets the lock has found a file that a killed process left
 * behind.
 *
 * @param pid process id
 * @param work {@link #SERVING}, or the name of the command that works in the folder
 * @param port loopback port that takes commands, 0 while there is none
 * @param token secret that a command must show, hexadecimal
 * @param address where the pages are, empty while there are none
 */
record RunFile(long pid, String work, int port, String token, String address) {

	static final String SERVING = "serving";

	/**
	 * 256 bits; CONTRACT asks for a random token, OWASP ASVS 5.0.0 V7.2.3 for at least
	 * 128 bits.
	 */
	private static final int TOKEN_BYTES = 32;

	static RunFile starting(String work) {
		return new RunFile(ProcessHandle.current().pid(), work, 0, "", "");
	}

	static RunFile serving(int port, String address) {
		byte[] token = new byte[TOKEN_BYTES];
		new SecureRandom().nextBytes(token);
		return new RunFile(ProcessHandle.current().pid(), SERVING, port, HexFormat.of().formatHex(token), address);
	}

	boolean isServing() {
		return this.work.equals(SERVING);
	}

	void write(DataFolder folder) throws IOException {
		OwnerOnly.write(folder.runFile(), List.of("pid=" + this.pid, "work=" + this.work, "port=" + this.port,
				"token=" + this.token, "address=" + this.address));
	}

	/** Empty where there is no such file, or one that is not ours. */
	static Optional<RunFile> read(DataFolder folder) throws IOException {
		Map<String, String> values = new HashMap<>();
		try {
			for (String line : Files.readAllLines(folder.runFile(), StandardCharsets.UTF_8)) {
				int equals = line.indexOf('=');
				values.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
			}
			return Optional.of(new RunFile(Long.parseLong(values.getOrDefault("pid", "")),
					values.getOrDefault("work", ""), Integer.parseInt(values.getOrDefault("port", "")),
					values.getOrDefault("token", ""), values.getOrDefault("address", "")));
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "process " + this.pid + (this.address.isEmpty() ? "" : ", " + this.address);
	}

}
