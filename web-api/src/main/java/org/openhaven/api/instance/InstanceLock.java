package org.openhaven.api.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to work in a data folder, for one process at a time. The operating system
 * takes it back when the process ends, however it ends.
 */
public final class InstanceLock implements AutoCloseable {

	/**
	 * A command that only looks who holds the folder has the lock for a moment; wait it
	 * out.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofMillis(50);

	/**
	 * Folders that this process holds. POSIX drops a process's lock when the process
	 * closes the file anywhere, so the file must not be opened a second time.
	 */
	private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

	private final DataFolder folder;

	private final FileChannel channel;

	private InstanceLock(DataFolder folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Takes the folder in order to serve it.
	 * @throws FolderInUseException if another process has it
	 */
	public static InstanceLock toServe(DataFolder folder) {
		return acquire(folder, RunFile.SERVING);
	}

	/**
	 * Takes the folder for one command.
	 * @throws FolderInUseException if another process has it
	 */
	public static InstanceLock toRun(DataFolder folder, String command) {
		return acquire(folder, command);
	}

	private static InstanceLock acquire(DataFolder folder, String work) {
		try {
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			Optional<InstanceLock> lock = tryAcquire(folder);
			while (lock.isEmpty() && System.nanoTime() < deadline) {
				Thread.sleep(PAUSE);
				lock = tryAcquire(folder);
			}
			if (lock.isEmpty()) {
				throw new FolderInUseException(folder, RunFile.read(folder));
			}
			RunFile.starting(work).write(folder);
			return lock.get();
		}
		catch (IOException ex) {
			throw new DataFolderUnusableException(folder.path(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + folder.path(), ex);
		}
	}

	/** The lock, or empty if another process, or another part of this one, has it. */
	static Optional<InstanceLock> tryAcquire(DataFolder folder) throws IOException {
		if (!HELD_HERE.add(folder.path())) {
			return Optional.empty();
		}
		FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			HELD_HERE.remove(folder.path());
			return Optional.empty();
		}
		return Optional.of(new InstanceLock(folder, channel));
	}

	/** The folder that is held. */
	public DataFolder folder() {
		return this.folder;
	}

	/**
	 * Gives the folder back; {@code haven.run} goes first, so that it never speaks of
	 * nobody.
	 */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.folder.runFile());
			this.channel.close();
			HELD_HERE.remove(this.folder.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + this.folder.path() + " cannot be given back", ex);
		}
	}

}
