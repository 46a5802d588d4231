package org.openhaven.api.limit;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rate limit, {@code haven.limit.*}.
 *
 * @param enabled whether there is a limit; switch it off where a proxy has one already
 * @param requestsPerMinute how many requests one address may send per minute in the long
 * run, 1 to 1000000
 * @param burst how many it may send at once after a pause, 1 to 1000000
 * @param trustedProxies addresses or blocks (10.0.0.0/8) of proxies in front of Haven;
 * only what these say in X-Forwarded-For is believed
 */
@ConfigurationProperties("haven.limit")
record LimitSettings(@DefaultValue("true") boolean enabled, @DefaultValue("600") int requestsPerMinute,
		@DefaultValue("300") int burst, @DefaultValue List<String> trustedProxies) {

	private static final int MOST = 1_000_000;

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException if one is out of range; the message says which
	 */
	LimitSettings {
		checkRange("requests-per-minute", requestsPerMinute);
		checkRange("burst", burst);
		trustedProxies = List.copyOf(trustedProxies);
		trustedProxies.forEach(LimitSettings::checkAddress);
	}

	private static void checkRange(String name, int value) {
		if (value < 1 || value > MOST) {
			throw new IllegalArgumentException(
					"haven.limit." + name + " takes 1 to " + MOST + ", for example 600, and was " + value);
		}
	}

	private static void checkAddress(String proxy) {
		String[] parts = proxy.split("/", 2);
		boolean bits = parts.length == 1 || parts[1].matches("[0-9]{1,3}");
		if (!bits || Address.find(parts[0]).isEmpty()) {
			throw new IllegalArgumentException("haven.limit.trusted-proxies takes addresses and blocks, "
					+ "for example 127.0.0.1 or 10.0.0.0/8, and was '" + proxy + "'");
		}
	}

}
