package org.openhaven.api;

import java.io.ObjectInputStream;
import java.util.Random;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The walls of the house: who may know whom. Read it as a map. */
@AnalyzeClasses(packages = "org.openhaven", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTests {

	private static final String DIRECTORY = "org.openhaven.directory..";

	private static final String SEARCH = "org.openhaven.search..";

	private static final String API = "org.openhaven.api..";

	private static final String FINDER = "org.openhaven.finder..";

	private static final String ADMIN = "org.openhaven.admin..";

	@ArchTest
	static final ArchRule directoryKnowsNobody = noClasses().that()
		.resideInAPackage(DIRECTORY)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(SEARCH, API, FINDER, ADMIN)
		.because(
				"the directory is the truth and announces changes in its log; who follows the log is not its business");

	@ArchTest
	static final ArchRule searchKnowsTheDirectoryOnly = noClasses().that()
		.resideInAPackage(SEARCH)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(API, FINDER, ADMIN)
		.because("an engine answers whoever asks");

	@ArchTest
	static final ArchRule apiAndPagesDoNotKnowEachOther = noClasses().that()
		.resideInAPackage(API)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(FINDER, ADMIN)
		.because("user interfaces plug in by auto-configuration and can be left out");

	@ArchTest
	static final ArchRule pagesKnowDirectoryAndSearchOnly = noClasses().that()
		.resideInAnyPackage(FINDER, ADMIN)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(API)
		.because("pages ask the same front doors as the API, not the API");

	@ArchTest
	static final ArchRule finderAndAdminAreApart = noClasses().that()
		.resideInAPackage(FINDER)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(ADMIN)
		.because("each can be switched off without the other");

	@ArchTest
	static final ArchRule luceneStaysInItsRooms = noClasses().that()
		.resideOutsideOfPackages("org.openhaven.search.lucene..", "org.openhaven.search.gazetteer.lucene..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.apache.lucene..")
		.because("there will be more than one engine behind the same query");

	@ArchTest
	static final ArchRule coreAndSearchKnowNoHttp = noClasses().that()
		.resideInAnyPackage(DIRECTORY, SEARCH)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
		.because("HTTP is the business of web-api and the user interfaces");

	@ArchTest
	static final ArchRule secretsAreUnguessable = noClasses().that()
		.resideInAnyPackage("org.openhaven.api.security..", "org.openhaven.api.instance..",
				"org.openhaven.directory.account..")
		.should()
		.dependOnClassesThat(JavaClass.Predicates.equivalentTo(Random.class))
		.because("tokens come from SecureRandom (OWASP ASVS 5.0.0 V11.5.1)");

	@ArchTest
	static final ArchRule nothingIsDeserialized = noClasses().should()
		.dependOnClassesThat(JavaClass.Predicates.assignableTo(ObjectInputStream.class))
		.because("Java deserialization runs code that the sender chose (OWASP ASVS 5.0.0 V1.5.2)");

}
