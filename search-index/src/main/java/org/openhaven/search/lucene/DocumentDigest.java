package org.openhaven.search.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.TreeSet;

import org.openhaven.search.document.FacilityDocument;

/**
 * A number that differs when documents differ: by it a check finds a document in the
 * index that is not what the listing gives today.
 */
final class DocumentDigest {

	private final MessageDigest digest;

	private DocumentDigest() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	static long of(FacilityDocument facility) {
		DocumentDigest digest = new DocumentDigest();
		digest.add(facility.id() + " " + facility.version() + " " + facility.location() + " " + facility.confirmedAt());
		digest.add(facility.sortName());
		digest.addAll(facility.names());
		digest.addAll(facility.nameWords());
		digest.addAll(facility.words());
		digest.addAll(facility.described());
		digest.addAll(Fields.terms(facility));
		digest.digest.update(facility.row().bytes());
		return ByteBuffer.wrap(digest.digest.digest()).getLong();
	}

	private void addAll(Collection<String> texts) {
		new TreeSet<>(texts).forEach(this::add);
		add("");
	}

	private void add(String text) {
		this.digest.update(text.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

}
