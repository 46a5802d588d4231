package org.openhaven.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire to a server on this machine, which can be cut or made slow. Cut, it refuses,
 * as the port of a killed process does.
 */
public final class FaultyWire implements AutoCloseable {

	private static final int BUFFER = 16_384;

	private final String host;

	private final int targetPort;

	private final int port;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private ServerSocket server;

	private volatile Duration delay = Duration.ZERO;

	/**
	 * A wire that works.
	 * @param host where the server is
	 * @param targetPort its port
	 */
	public FaultyWire(String host, int targetPort) {
		this.host = host;
		this.targetPort = targetPort;
		this.server = listenAt(0);
		this.port = this.server.getLocalPort();
	}

	/** The port of its near end on the loopback. */
	public int port() {
		return this.port;
	}

	/** From now on what the server says comes so much later. */
	public void slowDown(Duration by) {
		this.delay = by;
	}

	/** Ends all connections and takes no new ones. */
	public void cut() {
		close(this.server);
		this.sockets.forEach(FaultyWire::close);
		this.sockets.clear();
	}

	/** Works again. */
	public void mend() {
		this.delay = Duration.ZERO;
		if (this.server.isClosed()) {
			this.server = listenAt(this.port);
		}
	}

	private ServerSocket listenAt(int at) {
		try {
			ServerSocket listening = new ServerSocket();
			listening.setReuseAddress(true);
			listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
			Thread.ofVirtual().start(() -> accept(listening));
			return listening;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocket listening) {
		while (!listening.isClosed()) {
			try {
				Socket near = listening.accept();
				this.sockets.add(near);
				Socket far = new Socket(this.host, this.targetPort);
				this.sockets.add(far);
				Thread.ofVirtual().start(() -> pass(near, far, false));
				Thread.ofVirtual().start(() -> pass(far, near, true));
			}
			catch (IOException ended) {
				// Cut: whoever is connected has noticed.
			}
		}
	}

	private void pass(Socket from, Socket to, boolean answers) {
		byte[] bytes = new byte[BUFFER];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
				if (answers) {
					Thread.sleep(this.delay);
				}
				out.write(bytes, 0, read);
			}
		}
		catch (IOException ended) {
			// One end is gone, and the other is closed with it.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void close(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		cut();
	}

}
