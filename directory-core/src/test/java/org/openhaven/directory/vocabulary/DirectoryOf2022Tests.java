package org.openhaven.directory.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.directory.testing.Shared;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules against the 12,176 rows of SAMHSA's workbook of 2022. The expected counts are
 * those of ../shared/reference/vocabulary.md. The workbook is read here in few lines of
 * the test's own, so that the importer cannot be wrong in the same way.
 */
class DirectoryOf2022Tests {

	private static List<Set<String>> records = List.of();

	@BeforeAll
	static void readTheWorkbook() throws IOException, XMLStreamException {
		Path workbook = Shared.require("data/samhsa-directory-2022/National_Directory_SA_Facilities_2022.xlsx");
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			List<String> texts = sharedTexts(zip);
			records = codeCells(zip).stream()
				.map(texts::get)
				.skip(1)
				.map((cell) -> Set.of(cell.replace("*", " ").strip().split("\\s+")))
				.toList();
		}
	}

	@Test
	void everyRowIsRead() {
		assertThat(records).hasSize(12_176);
	}

	@Test
	void everyCodeOfTheWorkbookIsInTheCodeBook() {
		assertThat(records.stream().flatMap(Set::stream).distinct()).hasSize(225)
			.allMatch((code) -> CodeBook.standard().findCode(code).isPresent());
	}

	@ParameterizedTest
	@CsvSource({ "service=inpatient,3122", "service=outpatient,9952", "service=detox,3683", "service=medication,6735",
			"service=sober-living,1181", "medication=methadone,1427", "medication=buprenorphine,5444",
			"medication=naltrexone,5085", "medication=naltrexone-injection,4420", "medication=acamprosate,2717",
			"setting=medically-supervised-detox,3289", "payment=medicaid,9028", "gender=women-only,632",
			"focus=substance-use,12079" })
	void ruleHoldsForAsManyRowsAsWereCounted(String value, int rows) {
		VocabularyEntry entry = Vocabulary.standard().findEntry(FilterValue.parse(value)).orElseThrow();

		assertThat(records).filteredOn(entry::isStatedBy).hasSize(rows);
	}

	@Test
	void rowsWithoutAnyKindOfServiceAreThoseCounted() {
		List<VocabularyEntry> kinds = Vocabulary.standard().entries("service");

		assertThat(records).filteredOn((codes) -> kinds.stream().noneMatch((kind) -> kind.isStatedBy(codes)))
			.hasSize(115);
	}

	/** Every text that cells point to; a text may come in several runs. */
	private static List<String> sharedTexts(ZipFile zip) throws IOException, XMLStreamException {
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		try (InputStream stream = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml"))) {
			XMLStreamReader xml = xml(stream);
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t")) {
					text.append(xml.getElementText());
				}
				else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("si")) {
					texts.add(text.toString());
					text.setLength(0);
				}
			}
		}
		return texts;
	}

	/** The numbers of the texts in column M of the first sheet, its header included. */
	private static List<Integer> codeCells(ZipFile zip) throws IOException, XMLStreamException {
		List<Integer> cells = new ArrayList<>();
		try (InputStream stream = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
			XMLStreamReader xml = xml(stream);
			boolean codes = false;
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamReader.START_ELEMENT) {
					continue;
				}
				if (xml.getLocalName().equals("c")) {
					codes = xml.getAttributeValue(null, "r").startsWith("M");
				}
				else if (codes && xml.getLocalName().equals("v")) {
					cells.add(Integer.valueOf(xml.getElementText()));
				}
			}
		}
		return cells;
	}

	private static XMLStreamReader xml(InputStream stream) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		return factory.createXMLStreamReader(stream);
	}

}
