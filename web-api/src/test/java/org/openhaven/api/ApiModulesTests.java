package org.openhaven.api;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ApiModulesTests {

	@Test
	void featuresUseOnlyEachOthersFrontDoors() {
		ApplicationModules.of("org.openhaven.api").verify();
	}

}
