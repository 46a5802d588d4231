package org.openhaven.api.limit;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Finds who sent a request. What a header says counts only as far as a proxy that is
 * trusted has written it: read from the right, the first address that is no such proxy.
 */
final class Senders {

	private final List<IpAddressMatcher> proxies;

	Senders(List<String> proxies) {
		this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
	}

	/**
	 * The sender's address.
	 * @param peer who is connected
	 * @param forwardedFor the header X-Forwarded-For with all its lines joined by commas,
	 * null if there is none
	 */
	String of(String peer, @Nullable String forwardedFor) {
		if (forwardedFor == null || !isTrusted(peer)) {
			return peer;
		}
		String sender = peer;
		for (String hop : List.of(forwardedFor.split(",")).reversed()) {
			Optional<InetAddress> address = Address.find(hop);
			if (address.isEmpty()) {
				return sender;
			}
			sender = address.get().getHostAddress();
			if (!isTrusted(sender)) {
				return sender;
			}
		}
		return sender;
	}

	boolean isTrusted(String address) {
		return this.proxies.stream().anyMatch((proxy) -> proxy.matches(address));
	}

}
