package org.openhaven.directory.exchange;

import org.openhaven.directory.source.SourceStatement;

/** Made-up statements with something awkward in each. */
final class SampleStatements {

	private static final SampleFacilities FACILITIES = new SampleFacilities(7, new LargeTowns());

	private SampleStatements() {
	}

	static SourceStatement of(long number) {
		SourceStatement statement = FACILITIES.facility(number);
		return statement.toBuilder()
			.name1(statement.name1() + " Jos\u00e9 \uD83C\uDF31 " + number)
			.unknown("ZZ" + number, "back\\slash \"quote\"\nline")
			.build();
	}

}
