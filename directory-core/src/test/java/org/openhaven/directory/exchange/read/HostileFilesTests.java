package org.openhaven.directory.exchange.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.management.ThreadMXBean;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openhaven.directory.exchange.table.UnreadableFileException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that mean harm, or come from another world, are refused before any row is given.
 */
class HostileFilesTests {

	private static final String LOCATOR = "name1,street1,city,state,zip,sa\n";

	private static final String RELATIONSHIPS = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

	private static final String BOOK = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Facilities 2024\" r:id=\"r1\"/></sheets></workbook>";

	private static final List<String> COLUMNS = List.of("name1", "street1", "city", "state", "zip",
			"service_code_info");

	@TempDir
	Path folder;

	@Test
	void workbookOfInlineTextIsRead() throws IOException {
		Path file = workbook(
				sheet(row(COLUMNS), row(List.of("A", "1 Main St", "Boston", "MA", "2150", "SA OP * QQQ"))));

		Rows rows = Rows.of("samhsa-directory-xlsx", file);

		assertThat(rows.statement().codes()).containsExactly("OP", "QQQ", "SA");
		assertThat(rows.statement().unknown()).containsEntry("QQQ", "QQQ");
		assertThat(rows.description().edition()).hasToString("2024-01-01");
	}

	@Test
	void workbookThatUnpacksWithoutEndIsRefused() throws IOException {
		Path file = this.folder.resolve("bomb.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			entry(zip, "xl/_rels/workbook.xml.rels", RELATIONSHIPS);
			entry(zip, "xl/workbook.xml", BOOK);
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write(("<worksheet><sheetData>" + row(COLUMNS)).getBytes(StandardCharsets.UTF_8));
			repeat(zip, row(List.of("A", "", "", "MA", "", "SA")), 400_000);
		}

		refused("samhsa-directory-xlsx", file).withMessageContaining("unpacks to more than");
	}

	@Test
	void sharedStringsWithoutEndAreRefused() throws IOException {
		Path file = this.folder.resolve("strings.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			entry(zip, "xl/_rels/workbook.xml.rels", RELATIONSHIPS);
			entry(zip, "xl/workbook.xml", BOOK);
			entry(zip, "xl/worksheets/sheet1.xml",
					"<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
			repeat(zip, "<si><t>a</t></si>", 5_000_000);
		}

		refused("samhsa-directory-xlsx", file).withMessageContaining("Accepted:");
	}

	@Test
	void outsideEntityInAWorkbookIsRefused() throws IOException {
		Path file = workbook("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
				+ row(List.of("&x;")) + "</sheetData></worksheet>");

		refused("samhsa-directory-xlsx", file).withMessageContaining("document type");
	}

	@Test
	void sharedStringThatIsNotThereIsRefused() throws IOException {
		Path file = workbook("<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>");

		refused("samhsa-directory-xlsx", file).withMessageContaining("shared string '7'");
	}

	@Test
	void hugeCellOfAWorkbookIsRefused() throws IOException {
		Path file = workbook(sheet(row(COLUMNS), row(List.of("x".repeat(5_000_000)))));

		refused("samhsa-directory-xlsx", file).withMessageContaining("longer than 200000 characters");
	}

	@Test
	void cutOffWorkbookIsRefused() throws IOException {
		Path file = workbook(sheet(row(COLUMNS), row(List.of("A"))));
		byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

		refused("samhsa-directory-xlsx", file).withMessageContaining("is no workbook");
	}

	@Test
	void workbookWhoseSheetBreaksOffIsRefusedBeforeAnyRow() throws IOException {
		Path file = workbook("<worksheet><sheetData>" + row(COLUMNS) + row(List.of("A", "", "", "MA")) + "<row><c>");

		refused("samhsa-directory-xlsx", file).withMessageContaining("is damaged");
	}

	@Test
	void otherWorkbookIsRefusedWithWhatIsAccepted() throws IOException {
		Path file = workbook(sheet(row(List.of("Budget", "2024")), row(List.of("1", "2"))));

		refused("samhsa-directory-xlsx", file).withMessageContaining("has no sheet of facilities")
			.withMessageContaining("service_code_info");
	}

	@Test
	void cellOfAHundredMegabytesIsRefusedInLittleMemory() throws IOException {
		Path file = this.folder.resolve("huge.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write((LOCATOR + "\"").getBytes(StandardCharsets.UTF_8));
			byte[] megabyte = new byte[1 << 20];
			Arrays.fill(megabyte, (byte) 'x');
			for (int i = 0; i < 100; i++) {
				out.write(megabyte);
			}
		}
		long before = allocated();

		refused("samhsa-locator-csv", file).withMessageContaining("line 2").withMessageContaining("max-cell-length");

		// The encoding is found out by decoding the file, with buffers that are soon
		// garbage.
		assertThat(allocated() - before).isLessThan(60L << 20);
	}

	@Test
	void rowOfManyCellsIsRefused() throws IOException {
		refused("samhsa-locator-csv", write("wide.csv", LOCATOR + ",".repeat(10_000))).withMessageContaining("columns");
	}

	@Test
	void deepJsonIsRefused() throws IOException {
		Path file = write("deep.json", "{\"rows\":[{\"name1\":" + "[".repeat(100_000));

		refused("findtreatment-json", file).withMessageContaining("nested at most");
		refused("mapped-csv", file);
	}

	@Test
	void deepJsonOutsideTheRowsIsRefused() throws IOException {
		refused("findtreatment-json", write("deep.json", "{\"page\":" + "{\"a\":".repeat(100_000)))
			.withMessageContaining("nested at most");
	}

	@Test
	void rowOfEndlessServicesIsRefused() throws IOException {
		Path file = this.folder.resolve("wide.json");
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write("{\"rows\":[{\"name1\":\"A\",\"services\":[");
			for (int i = 0; i < 200_000; i++) {
				out.write("{\"f1\":\"x\"},");
			}
		}

		refused("findtreatment-json", file).withMessageContaining("holds more than");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{}", "{\"rows\":[]}", "{\"rows\":[1]}", "{\"rows\":[{\"a\":1}]}", "[1,2]",
			"nonsense", "{\"rows\":[{\"name1\":\"A\"}", "{\"rows\":[{\"name1\":\"A\"}]}}" })
	void whatIsNoPageIsRefused(String text) throws IOException {
		refused("findtreatment-json", write("page.json", text)).withMessageStartingWith("page.json: ")
			.withMessageContaining("Accepted: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", LOCATOR, "name1,street1,city,state,zip\nA,B,C,MA,02150\n",
			"name1,street1,city,state,zip,sa,SA \nA,B,C,MA,02150,1,1\n", LOCATOR + "\"A,B,C,MA,02150,1\n",
			LOCATOR + "A\u0000,B,C,MA,02150,1\n", "%PDF-1.7\n" })
	void whatIsNoLocatorExportIsRefused(String text) throws IOException {
		refused("samhsa-locator-csv", write("locator.csv", text)).withMessageStartingWith("locator.csv: ")
			.withMessageContaining("Accepted: ");
	}

	@Test
	void damageAtTheEndIsFoundBeforeTheFirstRow() throws IOException {
		refused("samhsa-locator-csv", write("locator.csv", LOCATOR + "A,B,C,MA,02150,1\n".repeat(1000) + "\"B,C"))
			.withMessageContaining("line 1002");
	}

	@Test
	void missingFileIsRefused() {
		refused("samhsa-locator-csv", this.folder.resolve("nowhere.csv")).withMessageContaining("does not exist");
		refused("samhsa-directory-xlsx", this.folder.resolve("nowhere.xlsx"));
		refused("auto", this.folder.resolve("nowhere"));
		refused("auto", this.folder);
	}

	@Test
	void unknownContentIsRefusedByAuto() throws IOException {
		refused("auto", write("notes.txt", "Dear all,\nplease find attached\n"))
			.withMessageContaining("samhsa-directory-xlsx");
		refused("auto", write("zip.zip", "PK not really"));
		refused("auto", write("deep.json", "[".repeat(100_000)));
	}

	private static ThrowableAssertAlternative<UnreadableFileException> refused(String format, Path file) {
		return assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> StatementReaders.open(format, List.of(file), ReadOptions.defaults()).close());
	}

	private static long allocated() {
		return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text, StandardCharsets.UTF_8);
	}

	private Path workbook(String sheet) throws IOException {
		Path file = this.folder.resolve("workbook.xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			entry(zip, "xl/_rels/workbook.xml.rels", RELATIONSHIPS);
			entry(zip, "xl/workbook.xml", BOOK);
			entry(zip, "xl/worksheets/sheet1.xml", sheet);
		}
		return file;
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static void repeat(ZipOutputStream zip, String text, int times) throws IOException {
		byte[] block = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < times / 1_000; i++) {
			zip.write(block);
		}
		zip.closeEntry();
	}

	private static String sheet(String... rows) {
		return "<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>";
	}

	private static String row(List<String> cells) {
		StringBuilder row = new StringBuilder("<row>");
		cells.forEach((cell) -> row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
		return row.append("</row>").toString();
	}

}
