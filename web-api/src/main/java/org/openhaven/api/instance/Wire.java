package org.openhaven.api.instance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * One conversation between a command and the serving instance: lines of UTF-8, each a
 * word that says what it is and the rest, with line breaks and backslashes written
 * {@code \n}, {@code \r} and {@code \\}.
 *
 * <pre>
 * command: haven 1 TOKEN          instance: line TEXT
 *          directory FOLDER                 error TEXT
 *          word WORD (any number)           progress DONE TOTAL WORK
 *          run                              ask TEXT, secret TEXT
 *          answer TEXT, nothing             exit NUMBER
 *          stop
 * </pre>
 */
final class Wire implements Closeable {

	/**
	 * A command line with very many file names is far below this; a stranger cannot fill
	 * the memory with one line.
	 */
	private static final int MAX_LINE = 1 << 20;

	private final Socket socket;

	private final BufferedReader reader;

	private final Writer writer;

	Wire(Socket socket) throws IOException {
		this.socket = socket;
		this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
		this.writer = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
	}

	/**
	 * One line of the conversation.
	 *
	 * @param kind its first word
	 * @param text the rest, as it was before it was written
	 */
	record Message(String kind, String text) {
	}

	synchronized void send(String kind, String text) throws IOException {
		this.writer.write(kind + " " + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n");
		this.writer.flush();
	}

	/** The next line, or null when the other side has gone. */
	@Nullable Message receive() throws IOException {
		StringBuilder line = new StringBuilder();
		int next = this.reader.read();
		while (next >= 0 && next != '\n') {
			if (line.length() == MAX_LINE) {
				throw new IOException("A line of more than " + MAX_LINE + " characters");
			}
			line.append((char) next);
			next = this.reader.read();
		}
		return (next < 0) ? null : message(line.toString());
	}

	private static Message message(String line) {
		int blank = line.indexOf(' ');
		return (blank < 0) ? new Message(line, "")
				: new Message(line.substring(0, blank), unescape(line.substring(blank + 1)));
	}

	private static String unescape(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\\' && i + 1 < text.length()) {
				i++;
				plain.append(switch (text.charAt(i)) {
					case 'n' -> '\n';
					case 'r' -> '\r';
					default -> text.charAt(i);
				});
			}
			else {
				plain.append(character);
			}
		}
		return plain.toString();
	}

	void waitAtMost(int millis) throws IOException {
		this.socket.setSoTimeout(millis);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
