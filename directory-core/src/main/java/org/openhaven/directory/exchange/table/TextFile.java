package org.openhaven.directory.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A text file whose encoding is known: by its byte order mark, else UTF-8 if its bytes
 * are that, else windows-1252, in which spreadsheet programs of the US save.
 *
 * @param path the file
 * @param charset its encoding
 * @param markLength bytes of the byte order mark to skip
 */
public record TextFile(Path path, Charset charset, int markLength) {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final int CHUNK = 1 << 16;

	/**
	 * Finds out the encoding by reading the file once.
	 * @param path the file
	 * @param limits how large it may be
	 * @param stated an encoding that a person stated, or null
	 * @return the file with its encoding
	 * @throws UnreadableFileException if it cannot be opened or is too large
	 */
	public static TextFile of(Path path, ImportLimits limits, @Nullable Charset stated) {
		try (InputStream in = Files.newInputStream(checked(path, limits))) {
			byte[] head = in.readNBytes(4);
			TextFile marked = byMark(path, head);
			if (marked != null) {
				return marked;
			}
			return new TextFile(path, (stated != null) ? stated : guess(path), 0);
		}
		catch (IOException ex) {
			throw new UnreadableFileException(path, "cannot be read (" + ex.getClass().getSimpleName() + ")",
					"a file that exists and may be read", ex);
		}
	}

	/**
	 * Opens the text after its byte order mark.
	 * @return the text
	 */
	public Text open() {
		try {
			CountedStream stream = new CountedStream(Files.newInputStream(this.path));
			stream.skipNBytes(this.markLength);
			CharsetDecoder decoder = this.charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPLACE)
				.onUnmappableCharacter(CodingErrorAction.REPLACE);
			return new Text(new BufferedReader(new InputStreamReader(stream, decoder), CHUNK), stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path checked(Path path, ImportLimits limits) throws IOException {
		if (!Files.isRegularFile(path)) {
			throw new UnreadableFileException(path, Files.exists(path) ? "is not a file" : "does not exist",
					"the path of a file");
		}
		if (Files.size(path) > limits.maxFileSize().toBytes()) {
			throw new UnreadableFileException(path, "has " + Files.size(path) + " bytes",
					"at most " + limits.maxFileSize() + " (haven.import.max-file-size)");
		}
		return path;
	}

	private static @Nullable TextFile byMark(Path path, byte[] head) {
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			return new TextFile(path, StandardCharsets.UTF_8, 3);
		}
		if (startsWith(head, 0xFE, 0xFF)) {
			return new TextFile(path, StandardCharsets.UTF_16BE, 2);
		}
		return startsWith(head, 0xFF, 0xFE) ? new TextFile(path, StandardCharsets.UTF_16LE, 2) : null;
	}

	private static boolean startsWith(byte[] head, int... mark) {
		if (head.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((head[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	// A few damaged bytes among many good sequences are UTF-8 that was cut, not
	// windows-1252.
	private static Charset guess(Path path) throws IOException {
		long good = 0;
		long bad = 0;
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		byte[] buffer = new byte[CHUNK];
		ByteBuffer bytes = ByteBuffer.wrap(buffer).limit(0);
		CharBuffer chars = CharBuffer.allocate(CHUNK);
		try (InputStream in = Files.newInputStream(path)) {
			boolean end = false;
			while (!end) {
				end = refill(in, buffer, bytes);
				CoderResult result;
				do {
					result = decoder.decode(bytes, chars.clear(), end);
					good += countNonAscii(chars.flip());
					if (result.isError()) {
						bad++;
						bytes.position(bytes.position() + result.length());
					}
				}
				while (!result.isUnderflow());
			}
		}
		return (bad == 0 || good > bad) ? StandardCharsets.UTF_8 : WINDOWS_1252;
	}

	private static long countNonAscii(CharBuffer chars) {
		long count = 0;
		while (chars.hasRemaining()) {
			if (chars.get() >= 0x80) {
				count++;
			}
		}
		return count;
	}

	private static boolean refill(InputStream in, byte[] buffer, ByteBuffer bytes) throws IOException {
		bytes.compact();
		int start = bytes.position();
		int read = in.readNBytes(buffer, start, buffer.length - start);
		bytes.position(start + read).flip();
		return start + read < buffer.length;
	}

	/**
	 * An open text.
	 *
	 * @param reader its characters
	 * @param stream its bytes, counted
	 */
	record Text(Reader reader, CountedStream stream) {

		long bytesRead() {
			return this.stream.count();
		}

		void close() {
			try {
				this.reader.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
