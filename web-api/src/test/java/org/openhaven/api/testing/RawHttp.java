package org.openhaven.api.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sends bytes as they are, also those that no HTTP client would send. */
public final class RawHttp {

	private static final int TIMEOUT_MILLIS = 5_000;

	private final int port;

	public RawHttp(int port) {
		this.port = port;
	}

	/** Sends one request with a Host line and reads the answer to the end. */
	public Answer request(String line, String... headers) {
		String head = line + "\r\nHost: localhost\r\n" + String.join("\r\n", headers)
				+ ((headers.length > 0) ? "\r\n" : "") + "Connection: close\r\n\r\n";
		return send(head.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Sends these bytes and reads the answer to the end. */
	public Answer send(byte[] bytes) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(bytes);
			socket.getOutputStream().flush();
			return new Answer(new String(readAll(socket.getInputStream()), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The server did not answer", ex);
		}
	}

	private static byte[] readAll(InputStream in) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				out.write(buffer, 0, n);
			}
		}
		catch (SocketException | SocketTimeoutException ended) {
			if (out.size() == 0) {
				throw ended;
			}
		}
		return out.toByteArray();
	}

	/** An answer as it came. */
	public record Answer(String text) {

		public int status() {
			return Integer.parseInt(this.text.substring(9, 12));
		}

		public String header(String name) {
			List<String> lines = Arrays.asList(head().split("\r\n"));
			String prefix = name.toLowerCase(Locale.ROOT) + ":";
			return lines.stream()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
				.map((line) -> line.substring(prefix.length()).strip())
				.findFirst()
				.orElse("");
		}

		public String head() {
			int end = this.text.indexOf("\r\n\r\n");
			return (end < 0) ? this.text : this.text.substring(0, end);
		}

		public String body() {
			int end = this.text.indexOf("\r\n\r\n");
			return (end < 0) ? "" : this.text.substring(end + 4);
		}

	}

}
