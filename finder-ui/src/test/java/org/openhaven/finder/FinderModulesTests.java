package org.openhaven.finder;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class FinderModulesTests {

	@Test
	void featuresUseOnlyEachOthersFrontDoors() {
		ApplicationModules.of("org.openhaven.finder").verify();
	}

}
