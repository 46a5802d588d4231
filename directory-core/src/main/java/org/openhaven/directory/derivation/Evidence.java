package org.openhaven.directory.derivation;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.SourceStatement;

/**
 * One statement with what follows from it.
 *
 * @param origin who says so
 * @param answers filters that the statement answers completely if it says anything about
 * them
 * @param statement what is said
 * @param facts what its codes and its stated facts mean
 */
record Evidence(Origin origin, Set<String> answers, SourceStatement statement, CodeFacts facts) {

	static Evidence of(DerivationInput.SourceSays record, FactRules rules) {
		return new Evidence(new Origin.Listed(record.source(), record.edition()), record.answers(), record.statement(),
				rules.apply(record.statement()));
	}

	static Evidence of(DerivationInput.PersonSays person, FactRules rules) {
		CodeFacts facts = rules.apply(person.statement());
		Set<String> answers = new HashSet<>();
		Stream.concat(facts.stated().stream(), facts.policies().stream())
			.map(FactLedger::question)
			.forEach(answers::add);
		person.statement().services().forEach((service) -> answers.add(FactRules.SERVICES));
		return new Evidence(person.origin(), answers, person.statement(), facts);
	}

}
