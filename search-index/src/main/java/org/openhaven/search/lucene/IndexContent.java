package org.openhaven.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

import org.openhaven.directory.vocabulary.Vocabulary;

/**
 * What an index was written with: format and vocabulary. Other ones make another
 * fingerprint, and the index is rebuilt.
 */
final class IndexContent {

	private static final String FINGERPRINT = compute();

	private IndexContent() {
	}

	static String fingerprint() {
		return FINGERPRINT;
	}

	/**
	 * Checks the last commit.
	 * @throws IndexUnusableException if it was written with something else
	 */
	static void check(Directory directory) throws IOException {
		String found = SegmentInfos.readLatestCommit(directory).getUserData().get("content");
		if (found != null && !found.equals(FINGERPRINT)) {
			throw new IndexUnusableException("The index was written in another format or by another vocabulary", null);
		}
	}

	/** The same in every process: sets of the vocabulary have no order of their own. */
	private static String compute() {
		StringBuilder content = new StringBuilder("format " + Fields.FORMAT);
		Vocabulary.standard()
			.entries()
			.forEach((entry) -> content.append('\n')
				.append(entry.key())
				.append(new TreeSet<>(entry.implies()))
				.append(entry.labelEn())
				.append(entry.labelEs()));
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(content.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
