package org.openhaven.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.openhaven.api.command.CommandCatalog;
import org.openhaven.api.command.CommandLine;
import org.openhaven.api.command.Commands;
import org.openhaven.api.command.ExitCode;
import org.openhaven.api.command.TerminalConsole;
import org.openhaven.api.command.UsageException;
import org.openhaven.api.instance.CommandListener;
import org.openhaven.api.instance.DataFolder;
import org.openhaven.api.instance.DataFolderUnusableException;
import org.openhaven.api.instance.FolderInUseException;
import org.openhaven.api.instance.InstanceLock;
import org.openhaven.api.instance.RunningInstance;
import org.openhaven.directory.changelog.ChangeFeed;
import org.openhaven.search.sync.SearchIndex;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * From the words of {@code main} to a serving instance or a finished command. A wrong
 * command line, help, and a command that a serving instance can do start no Spring.
 */
final class Launcher {

	/** Where commands are looked for. */
	private static final String COMMANDS = "org.openhaven.api";

	private static final Duration LAST_BATCH = Duration.ofSeconds(20);

	/** An index that is whole is open by then. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final TerminalConsole console;

	private Launcher(TerminalConsole console) {
		this.console = console;
	}

	static Launcher ofThisProcess() {
		return new Launcher(TerminalConsole.ofThisProcess());
	}

	/**
	 * Does what the words say; empty when Haven serves now and the process must live on.
	 */
	Optional<ExitCode> launch(String... args) {
		List<String> words = List.of(args);
		boolean help = words.contains("--help") || words.contains("--version");
		if (words.isEmpty() || (words.get(0).startsWith("--") && !help)) {
			return serve(args);
		}
		return Optional.of(run(new CommandLine(words, workingDirectory())));
	}

	/**
	 * Where the command was typed; {@code bin/haven} says so where it has to leave that
	 * folder.
	 */
	private static Path workingDirectory() {
		return Path.of(System.getProperty("haven.working-directory", "")).toAbsolutePath();
	}

	private Optional<ExitCode> serve(String... args) {
		SpringApplication application = new SpringApplication(HavenApplication.class);
		application.addInitializers(holding(InstanceLock::toServe, true));
		try {
			ConfigurableApplicationContext context = application.run(args);
			awaitTheIndex(context);
			StartMessage.of(context, commandCatalog()).forEach(this.console::say);
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			this.console.complain(StartFailure.lastLine(ex));
			return Optional.of(ExitCode.FAILED);
		}
	}

	/** Haven is ready when the first search finds what the directory holds. */
	private void awaitTheIndex(ConfigurableApplicationContext context) {
		SearchIndex index = context.getBean(SearchIndex.class);
		long position = context.getBean(ChangeFeed.class).lastPosition();
		try {
			boolean ready = index.await(position, PATIENCE);
			if (!ready) {
				this.console.say("The search index is being built; Haven is ready when that is done");
			}
			while (!ready && context.isActive()) {
				ready = index.await(position, PATIENCE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private ExitCode run(CommandLine line) {
		CommandCatalog catalog = commandCatalog();
		try {
			Optional<List<String>> answer = catalog.findAnswer(line.words(), StartMessage.version());
			if (answer.isPresent()) {
				answer.get().forEach(this.console::say);
				return ExitCode.DONE;
			}
			catalog.parse(line);
			Optional<RunningInstance> server = RunningInstance.find(DataFolder.ofEnvironment(), this.console);
			return server.isPresent() ? server.get().run(line, this.console) : runHere(line);
		}
		catch (UsageException ex) {
			this.console.complain(String.valueOf(ex.getMessage()));
			return ExitCode.WRONG_USAGE;
		}
		catch (FolderInUseException | DataFolderUnusableException ex) {
			this.console.complain(String.valueOf(ex.getMessage()));
			return ExitCode.FAILED;
		}
	}

	private ExitCode runHere(CommandLine line) {
		SpringApplication application = new SpringApplication(HavenApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setRegisterShutdownHook(false);
		application.addInitializers(holding((folder) -> InstanceLock.toRun(folder, line.words().get(0)), false));
		CountDownLatch ended = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> letEnd(ended)));
		try (ConfigurableApplicationContext context = application.run("--logging.threshold.console=error")) {
			return context.getBean(Commands.class).run(line, this.console);
		}
		catch (FolderInUseException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			this.console.complain(StartFailure.lastLine(ex));
			return ExitCode.FAILED;
		}
		finally {
			ended.countDown();
		}
	}

	/**
	 * On Ctrl-C the command ends at its next batch, and the database is closed in order.
	 */
	private void letEnd(CountDownLatch ended) {
		this.console.stop();
		try {
			if (!ended.await(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
				this.console.complain("The command did not stop in time; what it had not finished is undone");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Takes the data folder before any bean is made, and gives it back after the last one
	 * is gone. A serving instance takes commands there.
	 */
	private static ApplicationContextInitializer<GenericApplicationContext> holding(
			Function<DataFolder, InstanceLock> acquire, boolean serving) {
		return (context) -> {
			Environment environment = context.getEnvironment();
			InstanceLock lock = acquire.apply(DataFolder.of(environment.getProperty(DataFolder.SETTING)));
			DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
			beans.registerSingleton("instanceLock", lock);
			beans.registerDisposableBean("instanceLock", lock::close);
			if (serving) {
				context.registerBean(CommandListener.class, () -> new CommandListener(lock,
						context.getBean(Commands.class), () -> StartMessage.address(environment)));
			}
		};
	}

	private static CommandCatalog commandCatalog() {
		return CommandCatalog.scan(COMMANDS);
	}

}
