package org.openhaven.api.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Runs the commands of this process. May be called by several threads. */
@Component
public class Commands {

	private static final Logger logger = LoggerFactory.getLogger(Commands.class);

	private final Map<String, Command> commands = new LinkedHashMap<>();

	private final CommandCatalog catalog = CommandCatalog.scan("org.openhaven");

	private final ReentrantLock exclusive = new ReentrantLock(true);

	Commands(List<Command> commands) {
		commands.forEach((command) -> this.commands.put(CommandCatalog.usage(command.getClass()).name(), command));
	}

	/**
	 * Runs one command to its end. Every failure ends as a line on the console and a
	 * code; none is thrown.
	 */
	public ExitCode run(CommandLine line, Console console) {
		try {
			Usage usage = this.catalog.getUsage(line.words());
			Arguments arguments = this.catalog.parse(line);
			Command command = this.commands.get(usage.name());
			if (command == null) {
				throw new CommandFailedException("'" + usage.name() + "' cannot run here");
			}
			return usage.exclusive() ? runAlone(command, arguments, console) : command.run(arguments, console);
		}
		catch (UsageException ex) {
			return end(console, ExitCode.WRONG_USAGE, ex);
		}
		catch (CommandFailedException ex) {
			logger.debug("A command failed", ex);
			return end(console, ExitCode.FAILED, ex);
		}
		catch (CommandStoppedException ex) {
			return end(console, ExitCode.FAILED, ex);
		}
		catch (RuntimeException ex) {
			logger.error("A command ended with an error that nobody foresaw", ex);
			console.complain("Failed unexpectedly (" + ex.getClass().getSimpleName()
					+ "). The log has the details; please report them");
			return ExitCode.FAILED;
		}
	}

	private ExitCode runAlone(Command command, Arguments arguments, Console console) {
		if (!this.exclusive.tryLock()) {
			console.say("Another command is changing listings; waiting for its end");
			this.exclusive.lock();
		}
		try {
			return command.run(arguments, console);
		}
		finally {
			this.exclusive.unlock();
		}
	}

	private static ExitCode end(Console console, ExitCode code, RuntimeException reason) {
		console.complain(String.valueOf(reason.getMessage()));
		return code;
	}

}
