package org.openhaven.search;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class SearchModulesTests {

	@Test
	void featuresUseOnlyEachOthersFrontDoors() {
		ApplicationModules.of("org.openhaven.search").verify();
	}

}
