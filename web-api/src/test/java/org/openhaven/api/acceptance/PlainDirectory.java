package org.openhaven.api.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The 2022 directory, read with a DOM parser, and the vocabulary, read with a regular
 * expression: what the counts of the running directory must equal.
 */
final class PlainDirectory {

	private final Map<String, String> rules = new TreeMap<>();

	private final Map<String, Set<String>> codesByPlace = new LinkedHashMap<>();

	private final int rowCount;

	PlainDirectory(Path workbook, Path vocabulary) throws Exception {
		readRules(vocabulary);
		List<List<String>> rows = rowsOfFirstSheet(workbook);
		List<String> header = rows.getFirst().stream().map((cell) -> cell.strip().toLowerCase(Locale.ROOT)).toList();
		for (List<String> row : rows.subList(1, rows.size())) {
			String place = text(row, header, "name1") + text(row, header, "name2") + "/" + text(row, header, "street1")
					+ text(row, header, "street2") + "/" + text(row, header, "zip");
			Set<String> codes = Arrays.stream(cell(row, header, "service_code_info").split("[\\s*]+"))
				.filter((code) -> !code.isBlank())
				.collect(Collectors.toCollection(TreeSet::new));
			this.codesByPlace.computeIfAbsent(place, (key) -> new TreeSet<>()).addAll(codes);
		}
		this.rowCount = rows.size() - 1;
	}

	int rowCount() {
		return this.rowCount;
	}

	int placeCount() {
		return this.codesByPlace.size();
	}

	/** Places other than those that serve only DUI clients for which the rule holds. */
	long count(String filterAndValue) {
		String rule = this.rules.get(filterAndValue);
		if (rule == null) {
			throw new IllegalStateException("No rule " + filterAndValue);
		}
		return count((codes) -> !codes.contains("DUO") && PlainRule.holds(rule, this.rules, codes));
	}

	/** Places that tick a code, whomever they serve. */
	long countOfCode(String code) {
		return count((codes) -> codes.contains(code));
	}

	Set<String> codes() {
		return this.codesByPlace.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Values of a filter that have a rule. */
	List<String> valuesWithRule(String filter) {
		return this.rules.keySet()
			.stream()
			.filter((key) -> key.startsWith(filter + "."))
			.map((key) -> key.substring(filter.length() + 1))
			.toList();
	}

	private long count(Predicate<Set<String>> condition) {
		return this.codesByPlace.values().stream().filter(condition).count();
	}

	private void readRules(Path vocabulary) throws IOException {
		for (String line : Files.readAllLines(vocabulary, StandardCharsets.UTF_8)) {
			List<String> cells = new ArrayList<>();
			StringBuilder cell = new StringBuilder();
			boolean quoted = false;
			for (int i = 0; i < line.length(); i++) {
				char character = line.charAt(i);
				if (character == '"') {
					quoted = !quoted;
				}
				else if (character == ',' && !quoted) {
					cells.add(cell.toString());
					cell.setLength(0);
				}
				else {
					cell.append(character);
				}
			}
			if (cells.size() > 4 && !cells.get(4).isBlank() && !cells.get(0).equals("filter")) {
				String weak = cells.get(5).isBlank() ? "" : " | (" + cells.get(5) + ")";
				this.rules.put(cells.get(0) + "." + cells.get(1), "(" + cells.get(4) + ")" + weak);
			}
		}
	}

	private static String cell(List<String> row, List<String> header, String column) {
		int index = header.indexOf(column);
		return (index < row.size()) ? row.get(index) : "";
	}

	private static String text(List<String> row, List<String> header, String column) {
		return cell(row, header, column).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").replace("first", "1st");
	}

	private static List<List<String>> rowsOfFirstSheet(Path workbook) throws Exception {
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			List<String> shared = new ArrayList<>();
			if (zip.getEntry("xl/sharedStrings.xml") != null) {
				for (Element item : elements(zip, "xl/sharedStrings.xml", "si")) {
					shared.add(textOf(item));
				}
			}
			List<List<String>> rows = new ArrayList<>();
			for (Element row : elements(zip, "xl/worksheets/sheet1.xml", "row")) {
				Map<Integer, String> cells = new HashMap<>();
				NodeList children = row.getElementsByTagName("c");
				for (int i = 0; i < children.getLength(); i++) {
					Element cell = (Element) children.item(i);
					String value = textOf(cell);
					cells.put(column(cell.getAttribute("r")),
							cell.getAttribute("t").equals("s") ? shared.get(Integer.parseInt(value)) : value);
				}
				int width = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
				List<String> texts = new ArrayList<>();
				for (int i = 0; i < width; i++) {
					texts.add(cells.getOrDefault(i, ""));
				}
				rows.add(texts);
			}
			return rows;
		}
	}

	private static List<Element> elements(ZipFile zip, String part, String tag) throws Exception {
		try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
			NodeList nodes = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(in)
				.getElementsByTagName(tag);
			List<Element> elements = new ArrayList<>();
			for (int i = 0; i < nodes.getLength(); i++) {
				elements.add((Element) nodes.item(i));
			}
			return elements;
		}
	}

	private static String textOf(Element element) {
		NodeList texts = element.getElementsByTagName("t");
		if (texts.getLength() == 0) {
			NodeList values = element.getElementsByTagName("v");
			return (values.getLength() == 0) ? "" : values.item(0).getTextContent();
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < texts.getLength(); i++) {
			text.append(texts.item(i).getTextContent());
		}
		return text.toString();
	}

	private static int column(String reference) {
		String letters = reference.replaceAll("[0-9]", "");
		int column = 0;
		for (int i = 0; i < letters.length(); i++) {
			column = column * 26 + letters.charAt(i) - 'A' + 1;
		}
		return column - 1;
	}

}
