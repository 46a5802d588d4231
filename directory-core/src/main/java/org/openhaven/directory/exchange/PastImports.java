package org.openhaven.directory.exchange;

import java.util.List;

import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Tells which imports there were. */
@Component
public class PastImports {

	private final ImportRuns runs;

	PastImports(ImportRuns runs) {
		this.runs = runs;
	}

	/**
	 * All imports, but for dry runs.
	 * @return the oldest first
	 */
	public List<PastImport> listImports() {
		return this.runs.findAll(Sort.by("id")).stream().map(ImportRun::past).toList();
	}

}
