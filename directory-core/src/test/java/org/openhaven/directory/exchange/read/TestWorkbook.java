package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks for tests, cells as shared strings. */
final class TestWorkbook {

	private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

	private final Map<String, Integer> strings = new LinkedHashMap<>();

	@SafeVarargs
	@SuppressWarnings("varargs") // The rows are only read.
	final TestWorkbook sheet(String name, List<String>... rows) {
		this.sheets.put(name, List.of(rows));
		return this;
	}

	Path write(Path file) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			StringBuilder relationships = new StringBuilder("<Relationships>");
			StringBuilder book = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
			int number = 0;
			for (Map.Entry<String, List<List<String>>> sheet : this.sheets.entrySet()) {
				number++;
				relationships
					.append("<Relationship Id=\"r%d\" Target=\"/xl/worksheets/s%d.xml\"/>".formatted(number, number));
				book.append("<sheet name=\"%s\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number));
				entry(zip, "xl/worksheets/s" + number + ".xml", sheetXml(sheet.getValue()));
			}
			entry(zip, "xl/_rels/workbook.xml.rels", relationships + "</Relationships>");
			entry(zip, "xl/workbook.xml", book + "</sheets></workbook>");
			StringBuilder shared = new StringBuilder("<sst>");
			this.strings.keySet()
				.forEach((text) -> shared.append("<si><r><t>%s</t></r><r><t>%s</t></r></si>"
					.formatted(text.substring(0, text.length() / 2), text.substring(text.length() / 2))));
			entry(zip, "xl/sharedStrings.xml", shared + "</sst>");
		}
		return file;
	}

	private String sheetXml(List<List<String>> rows) {
		StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
		for (int row = 0; row < rows.size(); row++) {
			xml.append("<row r=\"%d\">".formatted(row + 1));
			for (int column = 0; column < rows.get(row).size(); column++) {
				String cell = rows.get(row).get(column);
				if (cell.matches("[0-9.E]+")) {
					xml.append("<c r=\"%c%d\"><v>%s</v></c>".formatted('A' + column, row + 1, cell));
				}
				else if (!cell.isEmpty()) {
					int index = this.strings.computeIfAbsent(cell, (text) -> this.strings.size());
					xml.append("<c r=\"%c%d\" t=\"s\"><v>%d</v></c>".formatted('A' + column, row + 1, index));
				}
			}
			xml.append("</row>");
		}
		return xml.append("</sheetData></worksheet>").toString();
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
