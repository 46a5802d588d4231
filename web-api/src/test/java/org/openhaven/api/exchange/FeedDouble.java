package org.openhaven.api.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server on this machine that answers like findtreatment.gov, or badly. */
final class FeedDouble implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	final List<String> asked = new CopyOnWriteArrayList<>();

	volatile Answer answer = FeedDouble::refuse;

	FeedDouble() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", (exchange) -> {
			this.asked.add(exchange.getRequestURI().toString());
			try (exchange) {
				this.answer.to(exchange);
			}
		});
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	static void refuse(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(403, -1);
	}

	static Answer text(String body) {
		return (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
		};
	}

	static Answer status(int status, String header, String value) {
		return (exchange) -> {
			exchange.getResponseHeaders().set(header, value);
			exchange.sendResponseHeaders(status, -1);
		};
	}

	/** A gigabyte, or as much of it as anybody takes. */
	static Answer endless() {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			OutputStream body = exchange.getResponseBody();
			byte[] some = new byte[1 << 16];
			for (int i = 0; i < 1 << 14; i++) {
				body.write(some);
			}
		};
	}

	/** Ends in the middle of what it promised. */
	static Answer half(String body) {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 2L * body.length());
			exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
		};
	}

	/** Begins, and then says nothing more. */
	static Answer stalling() {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write('{');
			exchange.getResponseBody().flush();
			try {
				Thread.sleep(20_000);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		};
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** What the server does with a request. */
	@FunctionalInterface
	interface Answer {

		void to(HttpExchange exchange) throws IOException;

	}

}
