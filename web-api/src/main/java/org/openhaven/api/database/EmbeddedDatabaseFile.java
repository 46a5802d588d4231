package org.openhaven.api.database;

import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compacts the file of the embedded database when Haven ends in order and more than half
 * of a large file is room left over. H2 writes anew what it changes, and without a write
 * delay, which would lose committed rows, nothing tidies up behind it: an import of
 * 12,000 listings leaves 360 MB that 56 MB hold. The compacted file is written beside the
 * old one, so that a kill meanwhile loses nothing.
 */
@Component
@Profile("embedded")
class EmbeddedDatabaseFile implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseFile.class);

	private static final long MEGABYTE = 1 << 20;

	/** Below, there is nothing to gain. */
	private static final long SMALL_BYTES = 64 * MEGABYTE;

	/** Above, compacting would keep the end waiting: 12 MB of content take a second. */
	private static final long MOST_CONTENT_BYTES = 200 * MEGABYTE;

	private final JdbcClient database;

	private volatile boolean running;

	EmbeddedDatabaseFile(JdbcClient database) {
		this.database = database;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** A file that cannot be compacted now is compacted at the next end. */
	@Override
	public void stop() {
		this.running = false;
		try {
			if (isWorthCompacting(facts())) {
				LOG.info("The database file is compacted ...");
				this.database.sql("shutdown compact").update();
			}
		}
		catch (DataAccessException ex) {
			LOG.debug("The database file is not compacted", ex);
		}
	}

	private Map<String, Long> facts() {
		return this.database.sql("""
				select setting_name, setting_value from information_schema.settings
				where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
				""")
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** A database in memory has no file and tells none of these. */
	static boolean isWorthCompacting(Map<String, Long> facts) {
		long size = facts.getOrDefault("info.FILE_SIZE", 0L);
		long content = size * facts.getOrDefault("info.FILL_RATE", 100L) / 100
				* facts.getOrDefault("info.CHUNKS_FILL_RATE", 100L) / 100;
		return size > SMALL_BYTES && 2 * content < size && content < MOST_CONTENT_BYTES;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before everything that uses the database begins, and after it has ended. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
