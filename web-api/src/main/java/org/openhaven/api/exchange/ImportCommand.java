package org.openhaven.api.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openhaven.api.command.Arguments;
import org.openhaven.api.command.Command;
import org.openhaven.api.command.CommandFailedException;
import org.openhaven.api.command.Console;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.Usage;
import org.openhaven.api.command.UsageException;
import org.openhaven.directory.account.Email;
import org.openhaven.directory.exchange.EditionUnknownException;
import org.openhaven.directory.exchange.ImportRefusedException;
import org.openhaven.directory.exchange.ImportRequest;
import org.openhaven.directory.exchange.ImportSummary;
import org.openhaven.directory.exchange.Imports;
import org.openhaven.directory.exchange.read.StatementReaders;
import org.openhaven.directory.exchange.table.UnreadableFileException;
import org.openhaven.directory.source.Coverage;

/** {@code bin/haven import}. */
@Usage(name = "import", summary = "loads listings", operands = { "FORMAT", "FILE..." }, exclusive = true,
		options = { @Usage.Option(name = "source", value = "NAME", help = "whose list it is; default by format"),
				@Usage.Option(name = "edition", value = "DATE",
						help = "the date the list speaks of, as 2022-01-01 or 2022; default from the file"),
				@Usage.Option(name = "covers", value = "WHAT",
						help = "what it is complete for: all, state=MA,VT or nothing (default)"),
				@Usage.Option(name = "dry-run", help = "counts and reports, writes nothing"),
				@Usage.Option(name = "report", value = "FILE",
						help = "writes rejected rows and possible duplicates as CSV"),
				@Usage.Option(name = "mapping", value = "FILE", help = "columns of a mapped-csv"),
				@Usage.Option(name = "accept-missing",
						help = "marks missing listings also when they are more than a fifth"),
				@Usage.Option(name = "confirmed-by", value = "EMAIL",
						help = "states a haven-csv in the name of this account") })
class ImportCommand implements Command {

	private final Imports imports;

	ImportCommand(Imports imports) {
		this.imports = imports;
	}

	@Override
	public ExitCode run(Arguments arguments, Console console) {
		ImportRequest request = request(arguments);
		try {
			ImportSummary summary = importAskingForTheEdition(request, console);
			if (summary.resumedAt() > 0) {
				console.say("Went on after row " + summary.resumedAt() + ", where an earlier run was interrupted.");
			}
			summary.notes().forEach(console::say);
			console.say(summary.source() + ", edition " + summary.edition()
					+ (request.dryRun() ? ": dry run, nothing was written" : ""));
			console.say(summary.counts().toString());
			return ExitCode.DONE;
		}
		catch (EditionUnknownException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		catch (UnreadableFileException | ImportRefusedException ex) {
			throw new CommandFailedException(String.valueOf(ex.getMessage()), ex);
		}
	}

	private ImportSummary importAskingForTheEdition(ImportRequest request, Console console) {
		try {
			return this.imports.run(request, console::progress);
		}
		catch (EditionUnknownException ex) {
			Optional<String> answer = console.ask("Of which date does this list speak (for example 2022-01-01)? ");
			if (answer.isEmpty() || answer.get().isBlank()) {
				throw ex;
			}
			return this.imports.run(request.from(request.source(), Editions.parse(answer.get())), console::progress);
		}
	}

	private static ImportRequest request(Arguments arguments) {
		String format = arguments.operand("FORMAT");
		if (!format.equals(StatementReaders.AUTO) && !StatementReaders.formats().contains(format)) {
			throw new UsageException("Unknown format '" + format + "'. Formats: " + StatementReaders.AUTO + ", "
					+ String.join(", ", StatementReaders.formats()));
		}
		List<Path> files = arguments.operands("FILE").stream().map(arguments::path).toList();
		LocalDate edition = arguments.option("edition").map(Editions::parse).orElse(null);
		ImportRequest request = ImportRequest.of(format, files.toArray(new Path[0]))
			.from(arguments.option("source").orElse(null), edition)
			.covering(coverage(arguments), arguments.has("accept-missing"))
			.withReport(path(arguments, "report"))
			.withMapping(mapping(arguments))
			.confirmedBy(arguments.option("confirmed-by").map(ImportCommand::email).orElse(null));
		return arguments.has("dry-run") ? request.asDryRun() : request;
	}

	private static Coverage coverage(Arguments arguments) {
		try {
			return arguments.option("covers").map(Coverage::parse).orElse(Coverage.NOTHING);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException("--covers: " + ex.getMessage());
		}
	}

	private static @Nullable Path path(Arguments arguments, String option) {
		return arguments.option(option).map(arguments::path).orElse(null);
	}

	/** A built-in mapping by its name, or a file. */
	private static @Nullable String mapping(Arguments arguments) {
		return arguments.option("mapping")
			.map((name) -> (name.contains(".") || name.contains("/")) ? arguments.path(name).toString() : name)
			.orElse(null);
	}

	private static Email email(String text) {
		try {
			return new Email(text);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException("--confirmed-by: " + ex.getMessage());
		}
	}

}
