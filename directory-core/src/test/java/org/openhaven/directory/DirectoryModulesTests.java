package org.openhaven.directory;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class DirectoryModulesTests {

	@Test
	void featuresUseOnlyEachOthersFrontDoors() {
		ApplicationModules.of("org.openhaven.directory").verify();
	}

}
