package org.openhaven.search.query;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that names are written with, long and short; the lines of abbreviations.txt. */
final class Abbreviations {

	static final Abbreviations STANDARD = read();

	private final Map<String, Set<String>> same = new HashMap<>();

	private void add(List<String> words) {
		for (String word : words) {
			Set<String> others = this.same.computeIfAbsent(word, (key) -> new LinkedHashSet<>());
			words.stream().filter((other) -> !other.equals(word)).forEach(others::add);
		}
	}

	/** Other ways of writing the word, in the order of the file. */
	Set<String> sameAs(String word) {
		return this.same.getOrDefault(word, Set.of());
	}

	private static Abbreviations read() {
		Abbreviations abbreviations = new Abbreviations();
		try (InputStream file = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
			if (file == null) {
				throw new FileNotFoundException("abbreviations.txt");
			}
			new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.forEach((line) -> abbreviations.add(List.of(line.split(" "))));
			return abbreviations;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list shipped with Haven cannot be read: abbreviations.txt", ex);
		}
	}

}
