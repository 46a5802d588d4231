package org.openhaven.directory.exchange.read;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.openhaven.directory.vocabulary.CodeRule;
import org.openhaven.directory.vocabulary.ServiceCode;
import org.openhaven.directory.vocabulary.CodeBook;
import org.openhaven.directory.vocabulary.Vocabulary;

/** What a form with given service codes asks about. */
final class CodeForm {

	private CodeForm() {
	}

	/** Filters of which at least one value is proved by one of the form's codes. */
	static SortedSet<String> completeFilters(Collection<String> formCodes) {
		return Vocabulary.standard().entries().stream().filter((entry) -> {
			CodeRule rule = entry.rule();
			return rule != null && !Collections.disjoint(rule.codes(), formCodes);
		}).map((entry) -> entry.key().filter()).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Every code that SAMHSA's form has had. */
	static SortedSet<String> allCodes() {
		return CodeBook.standard()
			.serviceCodes()
			.stream()
			.map(ServiceCode::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static boolean knows(String code) {
		return CodeBook.standard().findCode(code).isPresent();
	}

}
