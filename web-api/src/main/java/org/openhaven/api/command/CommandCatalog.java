package org.openhaven.api.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * All commands by name, known from their {@link Usage} alone: no bean is made, no
 * database opened.
 */
public final class CommandCatalog {

	private static final String HELP = "help";

	private static final String VERSION = "version";

	private final Map<String, Usage> usages = new TreeMap<>();

	private CommandCatalog(Collection<Usage> usages) {
		usages.forEach((usage) -> this.usages.put(usage.name(), usage));
	}

	/** The commands of a package and the packages below it. */
	public static CommandCatalog scan(String basePackage) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Usage.class));
		return new CommandCatalog(
				scanner.findCandidateComponents(basePackage).stream().map(CommandCatalog::usage).toList());
	}

	private static Usage usage(BeanDefinition definition) {
		String className = String.valueOf(definition.getBeanClassName());
		return usage(ClassUtils.resolveClassName(className, CommandCatalog.class.getClassLoader()));
	}

	/** The usage of a command's class, also of a proxy's. */
	static Usage usage(Class<?> type) {
		Usage usage = ClassUtils.getUserClass(type).getAnnotation(Usage.class);
		if (usage == null) {
			throw new IllegalArgumentException(type.getName() + " is a command without @Usage");
		}
		return usage;
	}

	/**
	 * Answers what needs no running Haven: {@code help}, {@code help COMMAND},
	 * {@code COMMAND --help} and {@code version}.
	 * @return the lines to print, or empty if the words are something else
	 */
	public Optional<List<String>> findAnswer(List<String> words, String version) {
		String first = words.get(0);
		if (first.equals(VERSION) || first.equals("--version")) {
			return Optional.of(List.of("Haven " + version));
		}
		if (first.equals(HELP) || first.equals("--help") || first.equals("-h")) {
			List<String> about = words.subList(1, words.size());
			return Optional
				.of(about.isEmpty() ? HelpText.overview(this.usages.values()) : HelpText.about(getUsage(about)));
		}
		if (words.contains("--help")) {
			return Optional.of(HelpText.about(getUsage(words)));
		}
		return Optional.empty();
	}

	/**
	 * Checks the words of a command line.
	 * @throws UsageException if no command fits; the message names what is accepted
	 */
	public Arguments parse(CommandLine line) {
		Usage usage = getUsage(line.words());
		int nameLength = usage.name().split(" ").length;
		return Arguments.parse(usage, line.words().subList(nameLength, line.words().size()), line.directory());
	}

	/**
	 * The command that a line begins with.
	 * @throws UsageException if there is none; the message names those there are
	 */
	Usage getUsage(List<String> words) {
		for (int length = Math.min(2, words.size()); length > 0; length--) {
			Usage usage = this.usages.get(String.join(" ", words.subList(0, length)));
			if (usage != null) {
				return usage;
			}
		}
		throw new UsageException("Unknown command '" + String.join(" ", words.subList(0, Math.min(2, words.size())))
				+ "'. Accepted: " + String.join(", ", names()));
	}

	private List<String> names() {
		List<String> names = new ArrayList<>(this.usages.keySet());
		names.addAll(List.of(HELP, VERSION));
		return names;
	}

	/** Whether there is a command of this name. */
	public boolean contains(String name) {
		return this.usages.containsKey(name);
	}

}
