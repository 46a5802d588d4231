package org.openhaven.directory.storage;

import org.openhaven.directory.testing.DirectoryTest;
import org.openhaven.directory.testing.TestDatabase;
import org.openhaven.directory.testing.TestDatabase.Kind;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirectoryTest
class UniqueColumnsIT extends UniqueColumnsContract {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		TestDatabase.fresh(Kind.MYSQL).register(properties);
	}

}
