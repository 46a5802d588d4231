package org.openhaven.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.openhaven.directory.facility.ListingChanged;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a test know that a process has come to a certain change, in the middle of its
 * transaction: the process makes a file and goes on.
 */
@Component
@ConditionalOnProperty("haven.test.change")
class ChangeMark {

	private final AtomicLong left;

	private final Path file;

	ChangeMark(@Value("${haven.test.change}") long change, @Value("${haven.test.mark}") Path file) {
		this.left = new AtomicLong(change);
		this.file = file;
	}

	@EventListener
	void on(ListingChanged change) {
		if (this.left.decrementAndGet() == 0) {
			try {
				Files.createFile(this.file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
