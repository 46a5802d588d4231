package org.openhaven.admin;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class AdminModulesTests {

	@Test
	void featuresUseOnlyEachOthersFrontDoors() {
		ApplicationModules.of("org.openhaven.admin").verify();
	}

}
