package org.openhaven.directory.exchange.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.exchange.ImportRequest;
import org.openhaven.directory.exchange.ImportSummary;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.Progress;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.source.Coverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings the directory up to date with the API of findtreatment.gov. Its edition is the
 * day on which the sweep began. A sweep that is cut off brings what it has, marks nothing
 * as missing, and goes on the next time. Source of the pauses: field notes on that API
 * (1.5 seconds between pages, 60 seconds times the attempt after a refusal).
 */
@Component
public class FindTreatmentSync {

	/** Rows of a page; more are not given. */
	static final int PAGE_SIZE = 2000;

	static final Duration BETWEEN_PAGES = Duration.ofMillis(1500);

	static final Duration AFTER_REFUSAL = Duration.ofSeconds(60);

	/** No server may make us wait longer for one page. */
	static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	static final int ATTEMPTS = 5;

	/** How often pages are fetched again because the list changed meanwhile. */
	static final int ROUNDS = 2;

	/** Far more than there are; ends a server that has no end. */
	static final int MOST_PAGES = 1000;

	private static final Duration SLICE = Duration.ofSeconds(1);

	private final Imports imports;

	private final Clock clock;

	private final Pauses pauses;

	@Autowired
	FindTreatmentSync(Imports imports, Clock clock) {
		this(imports, clock, Pauses.REAL);
	}

	FindTreatmentSync(Imports imports, Clock clock, Pauses pauses) {
		this.imports = imports;
		this.clock = clock;
		this.pauses = pauses;
	}

	/**
	 * The same with another way to wait.
	 * @param other lets time pass
	 * @return a new one
	 */
	public FindTreatmentSync with(Pauses other) {
		return new FindTreatmentSync(this.imports, this.clock, other);
	}

	/**
	 * Sweeps, or goes on with a sweep, and imports.
	 * @param request where pages wait, and what to accept
	 * @param source where they come from
	 * @param progress told about pages, then about rows
	 * @return what was done
	 * @throws SweepRefusedException if it cannot be done and waiting does not help;
	 * nothing was imported
	 * @throws org.openhaven.directory.exchange.ImportRefusedException as an import
	 */
	public SyncSummary run(SyncRequest request, PageSource source, Progress progress) {
		try {
			Sweep sweep = Sweep.open(request.folder(), source.name(), this.clock.instant());
			return new Running(sweep, source, progress).run(request.acceptMissing());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The pages cannot be kept in " + request.folder(), ex);
		}
	}

	/** One sweep under way. */
	private final class Running {

		private final Sweep sweep;

		private final PageSource source;

		private final Progress progress;

		private final List<String> notes = new ArrayList<>();

		/** What the newest page says about the whole list. */
		private @Nullable PageHead newest;

		private boolean pauseIsDue;

		private Running(Sweep sweep, PageSource source, Progress progress) {
			this.sweep = sweep;
			this.source = source;
			this.progress = progress;
		}

		private SyncSummary run(boolean acceptMissing) throws IOException {
			if (!this.sweep.pages().isEmpty()) {
				this.notes.add("Went on with the sweep of " + this.sweep.edition() + ", which had "
						+ this.sweep.pages().size() + " pages.");
			}
			String cutOff = null;
			try {
				fetchAll();
				fetchChangedAgain();
			}
			catch (PageUnavailableException ex) {
				cutOff = ex.getMessage();
			}
			if (this.sweep.rows() == 0) {
				return summary(cutOff, null);
			}
			boolean complete = cutOff == null && isConsistent();
			ImportSummary imported = take(complete ? Coverage.ALL : Coverage.NOTHING, acceptMissing);
			SyncSummary summary = summary(cutOff, imported);
			if (cutOff == null) {
				this.sweep.clear();
			}
			return summary;
		}

		private SyncSummary summary(@Nullable String cutOff, @Nullable ImportSummary imported) {
			return new SyncSummary(this.sweep.edition(), this.sweep.pages().size(), this.sweep.rows(), cutOff, imported,
					this.notes);
		}

		private void fetchAll() throws IOException {
			int page = 0;
			boolean more = true;
			while (more) {
				page++;
				if (!this.sweep.has(page)) {
					PageHead head = fetchPatiently(page);
					this.newest = head;
					if (head.rows() == 0) {
						page--;
						break;
					}
					this.sweep.keep(page, head);
				}
				long total = totalPages(page);
				this.progress.at("pages", page, Math.max(page, total));
				more = page < total;
			}
			this.sweep.cutAfter(page);
		}

		/** By what the newest page says; without a word of it until a page is empty. */
		private long totalPages(int page) {
			if (page >= MOST_PAGES) {
				this.sweep.clear();
				throw new SweepRefusedException("The server has more than " + MOST_PAGES
						+ " pages, which cannot be the list of facilities. Nothing was imported");
			}
			PageHead head = (this.newest != null) ? this.newest : this.sweep.pages().get(page);
			return (head == null || head.totalPages() < 0) ? page + 1L : head.totalPages();
		}

		/**
		 * Rows move from page to page when the list grows or shrinks during the sweep:
		 * pages that knew another total are fetched again.
		 */
		private void fetchChangedAgain() throws IOException {
			for (int round = 0; round < ROUNDS && !stalePages().isEmpty(); round++) {
				List<Integer> stale = stalePages();
				this.notes.add("The list changed during the sweep: " + stale.size() + " pages were fetched again.");
				for (int page : stale) {
					PageHead head = fetchPatiently(page);
					this.newest = head;
					if (head.rows() == 0) {
						this.sweep.cutAfter(page - 1);
						break;
					}
					this.sweep.keep(page, head);
					this.progress.at("changed pages", page, this.sweep.pages().size());
				}
				fetchAll();
			}
		}

		private List<Integer> stalePages() {
			long total = newestTotal();
			return this.sweep.pages()
				.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().recordCount() != total)
				.map(Map.Entry::getKey)
				.toList();
		}

		private long newestTotal() {
			PageHead head = this.newest;
			return (head != null) ? head.recordCount() : this.sweep.pages().lastEntry().getValue().recordCount();
		}

		/** Whether what came is what was promised: only then silence means something. */
		private boolean isConsistent() {
			long promised = newestTotal();
			if (!stalePages().isEmpty()) {
				this.notes.add("The list kept changing, so nothing was marked as missing.");
				return false;
			}
			if (this.sweep.rows() < promised) {
				this.notes.add("The server promised " + promised + " facilities and sent " + this.sweep.rows()
						+ ", so nothing was marked as missing.");
				return false;
			}
			return true;
		}

		private PageHead fetchPatiently(int page) throws IOException {
			for (int attempt = 1;; attempt++) {
				if (this.pauseIsDue) {
					pause(BETWEEN_PAGES, "pages", page - 1L);
				}
				this.pauseIsDue = true;
				try {
					return fetch(page);
				}
				catch (PageUnavailableException ex) {
					String what = "Page " + page + " " + ex.getMessage();
					if (ex.isUnreachable() && this.sweep.pages().isEmpty()) {
						throw new SweepRefusedException(what + ". Check the address and the connection");
					}
					if (attempt == ATTEMPTS) {
						throw PageUnavailableException.of(what, null);
					}
					pause(waitAfter(ex, attempt), what + ", waiting", 0);
					this.pauseIsDue = false;
				}
			}
		}

		private PageHead fetch(int page) throws IOException {
			Path incoming = this.sweep.incoming();
			this.source.fetch(page, PAGE_SIZE, incoming);
			PageHead head = PageHead.read(incoming);
			if (head.rows() == 0 && page == 1) {
				throw PageUnavailableException.of("has no facilities", null);
			}
			if (head.rows() == 0 && head.totalPages() >= page) {
				throw PageUnavailableException.of("of " + head.totalPages() + " came empty", null);
			}
			if (head.rows() > 0 && head.page() >= 0 && head.page() != page) {
				throw PageUnavailableException.of("was asked for, page " + head.page() + " came", null);
			}
			return head;
		}

		private static Duration waitAfter(PageUnavailableException refusal, int attempt) {
			Duration ours = AFTER_REFUSAL.multipliedBy(attempt);
			Duration asked = refusal.retryAfter();
			Duration longer = (asked != null && asked.compareTo(ours) > 0) ? asked : ours;
			return (longer.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : longer;
		}

		/** In slices, so that a person can stop it meanwhile. */
		private void pause(Duration duration, String what, long done) {
			Duration left = duration;
			while (left.isPositive()) {
				Duration slice = (left.compareTo(SLICE) > 0) ? SLICE : left;
				FindTreatmentSync.this.pauses.pause(slice);
				left = left.minus(slice);
				this.progress.at(what, (done > 0) ? done : duration.minus(left).toSeconds(),
						(done > 0) ? 0 : duration.toSeconds());
			}
		}

		private ImportSummary take(Coverage covers, boolean acceptMissing) {
			try {
				return FindTreatmentSync.this.imports
					.run(ImportRequest.of("findtreatment-json", this.sweep.files().toArray(new Path[0]))
						.from("findtreatment", this.sweep.edition())
						.covering(covers, acceptMissing), this.progress);
			}
			catch (UnreadableFileException ex) {
				// The next sweep must not stumble over the same page.
				this.sweep.clear();
				throw ex;
			}
		}

	}

}
