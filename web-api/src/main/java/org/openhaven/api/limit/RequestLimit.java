package org.openhaven.api.limit;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Lets each sender ask so many times. Whoever has asked too often waits until a request
 * is due again. Safe for use by many threads.
 */
final class RequestLimit {

	/** About 20 MB; whoever is forgotten begins anew. */
	private static final int MOST_SENDERS = 100_000;

	private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

	private static final String HASH = "HmacSHA256";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final LimitSettings settings;

	private final Clock clock;

	private final TimeMeter time;

	private volatile Day day;

	RequestLimit(LimitSettings settings, Clock clock, TimeMeter time) {
		this.settings = settings;
		this.clock = clock;
		this.time = time;
		this.day = new Day(today(), newKey(), buckets());
	}

	/**
	 * Counts a request.
	 * @param sender an address as it is written
	 * @return empty if it may go on, else how long to wait, in whole seconds
	 */
	Optional<Duration> take(String sender) {
		Day current = current();
		Bucket bucket = current.buckets.get(current.hash(sender), (unseen) -> newBucket());
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Optional.empty()
				: Optional.of(Duration.ofSeconds(Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_PER_SECOND)));
	}

	/** Another day has another key, and knows nobody of the day before. */
	private Day current() {
		LocalDate today = today();
		if (!this.day.date.equals(today)) {
			synchronized (this) {
				if (!this.day.date.equals(today)) {
					this.day = new Day(today, newKey(), buckets());
				}
			}
		}
		return this.day;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.settings.burst())
				.refillGreedy(this.settings.requestsPerMinute(), Duration.ofMinutes(1)))
			.withCustomTimePrecision(this.time)
			.build();
	}

	/** A bucket that is full again says nothing. */
	private Cache<ByteBuffer, Bucket> buckets() {
		long minutes = 1L + this.settings.burst() / this.settings.requestsPerMinute();
		return Caffeine.newBuilder().maximumSize(MOST_SENDERS).expireAfterAccess(Duration.ofMinutes(minutes)).build();
	}

	private static SecretKeySpec newKey() {
		byte[] key = new byte[32];
		RANDOM.nextBytes(key);
		return new SecretKeySpec(key, HASH);
	}

	/** The senders of one day. */
	private record Day(LocalDate date, SecretKeySpec key, Cache<ByteBuffer, Bucket> buckets) {

		ByteBuffer hash(String sender) {
			byte[] address = Address.find(sender)
				.map(Address::sender)
				.orElseGet(InetAddress.getLoopbackAddress()::getAddress);
			try {
				Mac mac = Mac.getInstance(HASH);
				mac.init(this.key);
				return ByteBuffer.wrap(mac.doFinal(address));
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("Every Java has " + HASH, ex);
			}
		}

	}

}
