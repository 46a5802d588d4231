package org.openhaven.finder.facility;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.search.query.CursorKey;

/**
 * Tells that a form was given out here, for which listing and when: a moment, and its
 * HMAC. Nothing is remembered, here or in the browser, and any node reads it.
 */
@Component
class FormSeal {

	/** Longer than anybody writes, with a night between. */
	static final Duration LASTS = Duration.ofHours(12);

	/** By so much the clocks of two nodes may differ. */
	private static final Duration SKEW = Duration.ofMinutes(2);

	private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

	private final ObjectProvider<CursorKey> key;

	private final Clock clock;

	FormSeal(ObjectProvider<CursorKey> key, Clock clock) {
		this.key = key;
		this.clock = clock;
	}

	/** For a form that is given out now. */
	String seal(FacilityId listing) {
		long now = this.clock.instant().getEpochSecond();
		return now + "." + mark(listing, now);
	}

	/** Whether it was given out for that listing, and not too long ago. */
	boolean holds(String seal, FacilityId listing) {
		Matcher parts = FORM.matcher(seal);
		if (!parts.matches()) {
			return false;
		}
		long at = Long.parseLong(parts.group(1));
		boolean ours = MessageDigest.isEqual(mark(listing, at).getBytes(StandardCharsets.US_ASCII),
				parts.group(2).getBytes(StandardCharsets.US_ASCII));
		Duration age = Duration.between(Instant.ofEpochSecond(at), this.clock.instant());
		return ours && age.compareTo(LASTS) <= 0 && age.plus(SKEW).isPositive();
	}

	private String mark(FacilityId listing, long at) {
		try {
			SecretKey secret = this.key.getObject().derived("haven form");
			Mac mac = Mac.getInstance(secret.getAlgorithm());
			mac.init(secret);
			byte[] mark = mac.doFinal((listing.value() + "\n" + at).getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has HMAC with SHA-256", ex);
		}
	}

}
