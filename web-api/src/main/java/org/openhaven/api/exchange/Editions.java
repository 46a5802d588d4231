package org.openhaven.api.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.openhaven.api.command.UsageException;

/** Dates of which lists speak, as people type them. */
final class Editions {

	private Editions() {
	}

	/**
	 * A date, or a year, which means its 1 January.
	 * @throws UsageException if it is neither
	 */
	static LocalDate parse(String text) {
		try {
			return text.strip().matches("[0-9]{4}") ? LocalDate.of(Integer.parseInt(text.strip()), 1, 1)
					: LocalDate.parse(text.strip());
		}
		catch (DateTimeException ex) {
			throw new UsageException("An edition is a date like 2022-01-01 or a year like 2022, was '" + text + "'");
		}
	}

}
