package org.openhaven.api.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as they are written; no name is ever looked up. */
final class Address {

	private static final Pattern IPV4 = Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?::[0-9]{1,5})?");

	private static final Pattern IPV6 = Pattern
		.compile("(?:\\[([0-9a-fA-F:.]{2,45})](?::[0-9]{1,5})?|([0-9a-fA-F:.]{2,45}))");

	/** One household or server has that much of IPv6. Source: RFC 6177. */
	private static final int NETWORK_BYTES = 8;

	private Address() {
	}

	/** The address that a text says, its port left aside; empty if it says none. */
	static Optional<InetAddress> find(String text) {
		Matcher four = IPV4.matcher(text.strip());
		if (four.matches()) {
			return parsed(four.group(1));
		}
		Matcher six = IPV6.matcher(text.strip());
		if (six.matches() && text.indexOf(':') >= 0) {
			return parsed((six.group(1) != null) ? six.group(1) : six.group(2));
		}
		return Optional.empty();
	}

	/** A literal, so that nothing is resolved. */
	private static Optional<InetAddress> parsed(String literal) {
		try {
			return Optional.of(InetAddress.getByName(literal));
		}
		catch (UnknownHostException outOfRange) {
			return Optional.empty();
		}
	}

	/** What tells one sender from another: the address, of IPv6 the network. */
	static byte[] sender(InetAddress address) {
		byte[] bytes = address.getAddress();
		return (bytes.length > 4) ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
	}

}
