package org.openhaven.api.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.directory.exchange.ImportRefusedException;
import org.openhaven.directory.exchange.sync.FindTreatmentSync;
import org.openhaven.directory.exchange.sync.SweepRefusedException;
import org.openhaven.directory.exchange.sync.SyncRequest;
import org.openhaven.directory.exchange.sync.SyncSummary;
import org.openhaven.directory.exchange.table.UnreadableFileException;

/** {@code bin/haven sync findtreatment}. */
@Usage(name = "sync findtreatment", summary = "loads all facilities of findtreatment.gov, page by page, with pauses",
		exclusive = true,
		options = { @Usage.Option(name = "base-url", value = "URL", help = "another server that answers like it"),
				@Usage.Option(name = "accept-missing",
						help = "marks missing listings also when they are more than a fifth") })
class SyncCommand implements Command {

	private final FindTreatmentSync sync;

	private final String baseUrl;

	private final Path folder;

	private final Clock clock;

	SyncCommand(FindTreatmentSync sync, @Value("${haven.sync.findtreatment.base-url}") String baseUrl,
			@Value("${haven.data-dir}") Path dataFolder, Clock clock) {
		this.sync = sync;
		this.baseUrl = baseUrl;
		this.folder = dataFolder.resolve("sync").resolve("findtreatment");
		this.clock = clock;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		String address = arguments.option("base-url").orElse(this.baseUrl);
		HttpPages pages = new HttpPages(address, HttpPages.Limits.STANDARD, this.clock);
		console.say("Sweeping " + pages.name());
		try {
			SyncRequest request = new SyncRequest(this.folder, arguments.has("accept-missing"));
			return report(this.sync.run(request, pages, ProgressOn.of(console)), console);
		}
		catch (SweepRefusedException | UnreadableFileException | ImportRefusedException | UncheckedIOException ex) {
			throw new CommandFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private static ExitCode report(SyncSummary summary, Console console) {
		summary.notes().forEach(console::say);
		console.say("findtreatment, edition " + summary.edition() + ": " + summary.rows() + " facilities on "
				+ summary.pages() + " pages");
		if (summary.imported() != null) {
			summary.imported().notes().forEach(console::say);
			console.say(summary.imported().counts().toString());
		}
		if (summary.cutOff() != null) {
			console.complain("The sweep was cut off: " + summary.cutOff()
					+ ". Nothing was marked as missing. Run the command again to go on where it stopped");
			return ExitCode.FAILED;
		}
		return ExitCode.DONE;
	}

}
