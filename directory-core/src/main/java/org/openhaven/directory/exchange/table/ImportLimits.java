package org.openhaven.directory.exchange.table;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may hold before it is refused. The limits bound the memory of an
 * import, not the size of honest lists: the national directory has cells of 700
 * characters, 332 columns and 6 MB of shared strings.
 *
 * @param maxFileSize size of one file on disk
 * @param maxWorkbookSize size of one packed workbook on disk
 * @param maxUnpackedSize size of one part of a workbook, unpacked
 * @param maxUnpackRatio how many times larger than the whole workbook one unpacked part
 * may be once it exceeds 10 MB; honest workbooks stay below 20
 * @param maxSharedText characters of a workbook's shared strings together
 * @param maxSharedStrings number of a workbook's shared strings
 * @param maxCellLength characters of one cell or JSON text
 * @param maxRowLength characters of one row
 * @param maxColumns columns of a table, fields of a JSON row
 * @param maxDepth nesting of JSON
 */
@ConfigurationProperties("haven.import")
public record ImportLimits(@DefaultValue("4GB") DataSize maxFileSize, @DefaultValue("256MB") DataSize maxWorkbookSize,
		@DefaultValue("1GB") DataSize maxUnpackedSize, @DefaultValue("100") int maxUnpackRatio,
		@DefaultValue("64000000") int maxSharedText, @DefaultValue("2000000") int maxSharedStrings,
		@DefaultValue("200000") int maxCellLength, @DefaultValue("2000000") int maxRowLength,
		@DefaultValue("4000") int maxColumns, @DefaultValue("32") int maxDepth) {

	/**
	 * Checks that every limit lets something through.
	 * @throws IllegalArgumentException if a limit is not positive
	 */
	public ImportLimits {
		positive("max-file-size", maxFileSize.toBytes());
		positive("max-workbook-size", maxWorkbookSize.toBytes());
		positive("max-unpacked-size", maxUnpackedSize.toBytes());
		positive("max-unpack-ratio", maxUnpackRatio);
		positive("max-shared-text", maxSharedText);
		positive("max-shared-strings", maxSharedStrings);
		positive("max-cell-length", maxCellLength);
		positive("max-row-length", maxRowLength);
		positive("max-columns", maxColumns);
		positive("max-depth", maxDepth);
	}

	/**
	 * The limits that hold unless {@code haven.import.*} says otherwise.
	 * @return the default limits
	 */
	public static ImportLimits defaults() {
		return new ImportLimits(DataSize.ofGigabytes(4), DataSize.ofMegabytes(256), DataSize.ofGigabytes(1), 100,
				64_000_000, 2_000_000, 200_000, 2_000_000, 4_000, 32);
	}

	private static void positive(String name, long value) {
		if (value <= 0) {
			throw new IllegalArgumentException("haven.import." + name + " is 1 or more, was " + value);
		}
	}

}
