package org.openhaven.api.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open, with as little work per request as can be: the client
 * shares the cores with the server that is measured.
 */
final class KeptConnection implements Closeable {

	private static final int BUFFER = 64 * 1024;

	private static final String LENGTH = "content-length:";

	private final Socket socket;

	private final BufferedInputStream in;

	private final byte[] buffer = new byte[BUFFER];

	KeptConnection(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
	}

	/** What is sent for a path. */
	static byte[] request(String path) {
		return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Asks and reads the whole answer.
	 * @return bytes of its body
	 * @throws IOException if it is not answered with 200 and a length
	 */
	int ask(byte[] request) throws IOException {
		this.socket.getOutputStream().write(request);
		String status = line();
		int length = -1;
		for (String header = line(); !header.isEmpty(); header = line()) {
			if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
				length = Integer.parseInt(header.substring(LENGTH.length()).strip());
			}
		}
		if (!status.startsWith("HTTP/1.1 200") || length < 0) {
			throw new IOException("Answered with " + status + " and length " + length);
		}
		for (int left = length; left > 0;) {
			int read = this.in.read(this.buffer, 0, Math.min(left, BUFFER));
			if (read < 0) {
				throw new IOException("The answer ended " + left + " bytes too early");
			}
			left -= read;
		}
		return length;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int each = this.in.read(); each != '\n'; each = this.in.read()) {
			if (each < 0) {
				throw new IOException("The connection ended");
			}
			if (each != '\r') {
				line.append((char) each);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
