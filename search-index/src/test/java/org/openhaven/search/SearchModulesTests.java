package org.openhaven.search;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class SearchModulesTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.openhaven.search");

	@Test
	void featuresUseOnlyEachOthersFrontDoors() {
		ApplicationModules.of("org.openhaven.search").verify();
	}

	@Test
	void onlyTheEngineKnowsLucene() {
		noClasses().that()
			.resideOutsideOfPackages("org.openhaven.search.lucene..", "org.openhaven.search.gazetteer.lucene..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.lucene..")
			.because("another engine must be able to take its place")
			.check(this.classes);
	}

	@Test
	void questionAndDocumentKnowNoEngineAndNoSpring() {
		noClasses().that()
			.resideInAnyPackage("org.openhaven.search.query..", "org.openhaven.search.document..",
					"org.openhaven.search.lucene..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.because("they are plain values and plain code")
			.check(this.classes);
	}

}
