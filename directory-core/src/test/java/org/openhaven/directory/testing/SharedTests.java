package org.openhaven.directory.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedTests {

	@Test
	void fileThatIsNotThereIsEmpty() {
		assertThat(Shared.find("data/no-such-list")).isEmpty();
	}

	@Test
	void contractIsFoundWhereSharedLiesBesideTheProject() {
		assertThat(Shared.require("CONTRACT.md")).isNotEmptyFile();
	}

}
