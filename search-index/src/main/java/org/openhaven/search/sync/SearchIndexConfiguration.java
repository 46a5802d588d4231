package org.openhaven.search.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.directory.changelog.ChangesCommitted;
import org.openhaven.directory.facility.Listings;
import org.openhaven.search.lucene.LuceneFacilitySearch;
import org.openhaven.search.query.CursorCodec;
import org.openhaven.search.query.CursorKey;
import org.openhaven.search.query.FacilitySearch;

/** The embedded engine over the application's directory. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("haven.data-dir")
public class SearchIndexConfiguration {

	private final Path dataFolder;

	private final SearchSettings settings;

	SearchIndexConfiguration(@Value("${haven.data-dir}") Path dataFolder, SearchSettings settings) {
		this.dataFolder = dataFolder;
		this.settings = settings;
	}

	@Bean(destroyMethod = "")
	SearchIndex searchIndex(ChangeFeed feed, Listings listings) {
		Path folder = (this.settings.indexDir() != null) ? this.settings.indexDir() : this.dataFolder.resolve("index");
		return new SearchIndex(folder, feed, listings);
	}

	@Bean
	FacilitySearch facilitySearch(SearchIndex index) {
		return new LuceneFacilitySearch(index);
	}

	@Bean
	CursorKey cursorKey() throws IOException {
		String secret = this.settings.cursorSecret();
		if (secret != null) {
			return CursorKey.of(secret);
		}
		Files.createDirectories(this.dataFolder);
		return CursorKey.inFile(this.dataFolder.resolve("cursor.key"));
	}

	@Bean
	CursorCodec cursorCodec(CursorKey key) {
		return new CursorCodec(key);
	}

	@Bean
	SearchIndexLifecycle searchIndexLifecycle(SearchIndex index) {
		return new SearchIndexLifecycle(index);
	}

	/** Starts and stops the index with the application, and wakes it after commits. */
	static final class SearchIndexLifecycle implements SmartLifecycle {

		private final SearchIndex index;

		private volatile boolean running;

		private SearchIndexLifecycle(SearchIndex index) {
			this.index = index;
		}

		@EventListener
		void on(ChangesCommitted commit) {
			this.index.wake();
		}

		@Override
		public void start() {
			this.index.start();
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
			this.index.close();
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		/** Before the web server starts, after it has stopped. */
		@Override
		public int getPhase() {
			return 0;
		}

	}

}
