package org.openhaven.api.limit;

import java.lang.reflect.Field;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequestLimitTests {

	private static final LimitSettings SETTINGS = new LimitSettings(true, 60, 3, List.of());

	private final Now now = new Now();

	private final RequestLimit limit = new RequestLimit(SETTINGS, this.now, this.now);

	@Test
	void whoeverAsksTooOftenWaitsUntilARequestIsDue() {
		take("192.0.2.1", 3);

		assertThat(this.limit.take("192.0.2.1")).contains(Duration.ofSeconds(1));
		assertThat(this.limit.take("192.0.2.2")).isEmpty();
		this.now.pass(Duration.ofSeconds(2));
		take("192.0.2.1", 2);
		assertThat(this.limit.take("192.0.2.1")).isPresent();
	}

	@Test
	void oneNetworkOfIpv6IsOneSender() {
		take("2001:db8:1:2::1", 2);
		take("2001:db8:1:2:ffff::9", 1);

		assertThat(this.limit.take("2001:db8:1:2::77")).isPresent();
		assertThat(this.limit.take("2001:db8:1:3::1")).isEmpty();
	}

	@Test
	void anotherDayForgetsEverybody() throws Exception {
		take("192.0.2.1", 3);
		Object key = field("key");

		this.now.pass(Duration.ofHours(24));
		this.now.nanos.set(0);

		take("192.0.2.1", 3);
		assertThat(field("key")).isNotEqualTo(key);
	}

	@Test
	void noAddressIsKept() throws Exception {
		byte[] address = InetAddress.getByName("203.0.113.77").getAddress();
		take("203.0.113.77", 1);

		Cache<?, ?> buckets = (Cache<?, ?>) field("buckets");
		assertThat(buckets.asMap().keySet()).singleElement().isInstanceOfSatisfying(ByteBuffer.class, (hash) -> {
			String kept = StandardCharsets.ISO_8859_1.decode(hash.duplicate()).toString();
			assertThat(kept).hasSize(32).doesNotContain(new String(address, StandardCharsets.ISO_8859_1));
		});
	}

	private Object field(String name) throws ReflectiveOperationException {
		Field day = RequestLimit.class.getDeclaredField("day");
		day.setAccessible(true);
		Object current = day.get(this.limit);
		Field field = current.getClass().getDeclaredField(name);
		field.setAccessible(true);
		return field.get(current);
	}

	private void take(String sender, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(this.limit.take(sender)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			198.51.100.9 | 203.0.113.1                         | 198.51.100.9
			10.1.2.3     | -                                   | 10.1.2.3
			10.1.2.3     | 203.0.113.1                         | 203.0.113.1
			10.1.2.3     | 1.1.1.1, 203.0.113.1                | 203.0.113.1
			10.1.2.3     | 1.1.1.1, 203.0.113.1, 10.9.9.9      | 203.0.113.1
			10.1.2.3     | 203.0.113.1:4711                    | 203.0.113.1
			10.1.2.3     | "[2001:db8::1]:80"                  | 10.1.2.3
			10.1.2.3     | [2001:db8::1]:80                    | 2001:db8:0:0:0:0:0:1
			10.1.2.3     | unknown                             | 10.1.2.3
			10.1.2.3     | 203.0.113.1, localhost              | 10.1.2.3
			10.1.2.3     | 999.1.1.1                           | 10.1.2.3
			10.1.2.3     | 10.4.4.4                            | 10.4.4.4
			::1          | 203.0.113.1                         | 203.0.113.1
			""")
	void onlyTrustedProxiesAreBelieved(String peer, @org.jspecify.annotations.Nullable String header, String sender) {
		assertThat(new Senders(List.of("10.0.0.0/8", "::1")).of(peer, header)).isEqualTo(sender);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "proxy.example", "10.0.0.0/x", "10.0.0", "300.1.1.1", "*" })
	void proxyThatIsNoAddressIsRefused(String proxy) {
		assertThatIllegalArgumentException().isThrownBy(() -> new LimitSettings(true, 1, 1, List.of(proxy)))
			.withMessageContaining("for example 127.0.0.1 or 10.0.0.0/8");
	}

	@Test
	void numbersOutOfRangeAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LimitSettings(true, 0, 1, List.of()))
			.withMessageContaining("haven.limit.requests-per-minute takes 1 to 1000000");
		assertThatIllegalArgumentException().isThrownBy(() -> new LimitSettings(true, 1, 1_000_001, List.of()))
			.withMessageContaining("haven.limit.burst");
	}

	/** One time for clock and buckets. */
	private static final class Now extends Clock implements TimeMeter {

		private final AtomicLong nanos = new AtomicLong();

		private Instant instant = Instant.parse("2026-11-23T10:00:00Z");

		private void pass(Duration time) {
			this.nanos.addAndGet(time.toNanos());
			this.instant = this.instant.plus(time);
		}

		@Override
		public long currentTimeNanos() {
			return this.nanos.get();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

		@Override
		public Instant instant() {
			return this.instant;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
