package org.openhaven.directory.exchange.sync;

import java.time.Duration;

/** Lets time pass. Tests pass it faster. */
@FunctionalInterface
public interface Pauses {

	/** Waits for real. */
	Pauses REAL = (duration) -> {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SweepRefusedException("Interrupted. What was fetched is kept; start it again to go on");
		}
	};

	/**
	 * Waits.
	 * @param duration how long, at most a second
	 */
	void pause(Duration duration);

}
