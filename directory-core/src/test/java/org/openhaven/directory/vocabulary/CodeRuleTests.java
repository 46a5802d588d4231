package org.openhaven.directory.vocabulary;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CodeRuleTests {

	@Test
	void codeHoldsOnlyWhenTheRecordHasIt() {
		CodeRule rule = CodeRule.parse("HI");

		assertThat(rule.holds(Set.of("HI", "DT"))).isTrue();
		assertThat(rule.holds(Set.of("HIT"))).isFalse();
		assertThat(rule.holds(Set.of())).isFalse();
	}

	@Test
	void andBindsCloserThanOr() {
		CodeRule rule = CodeRule.parse("A | B & C");

		assertThat(rule.holds(Set.of("A"))).isTrue();
		assertThat(rule.holds(Set.of("B", "C"))).isTrue();
		assertThat(rule.holds(Set.of("B"))).isFalse();
		assertThat(CodeRule.parse("A & B | C").holds(Set.of("C"))).isTrue();
	}

	@Test
	void parenthesesBindClosest() {
		CodeRule rule = CodeRule.parse("(A | B) & C");

		assertThat(rule.holds(Set.of("A"))).isFalse();
		assertThat(rule.holds(Set.of("A", "C"))).isTrue();
	}

	@Test
	void notBelongsToItsNeighbourAlone() {
		CodeRule rule = CodeRule.parse("!A & B");

		assertThat(rule.holds(Set.of("B"))).isTrue();
		assertThat(rule.holds(Set.of())).isFalse();
		assertThat(rule.holds(Set.of("A", "B"))).isFalse();
	}

	@Test
	void notMayStandBeforeParenthesesAndBeforeNot() {
		assertThat(CodeRule.parse("!(A | B)").holds(Set.of("B"))).isFalse();
		assertThat(CodeRule.parse("!(A & B)").holds(Set.of("B"))).isTrue();
		assertThat(CodeRule.parse("!!A").holds(Set.of("A"))).isTrue();
	}

	@Test
	void parenthesesNest() {
		CodeRule rule = CodeRule.parse("A & (B | (C & !(D | E)))");

		assertThat(rule.holds(Set.of("A", "C"))).isTrue();
		assertThat(rule.holds(Set.of("A", "C", "E"))).isFalse();
		assertThat(rule.holds(Set.of("A", "B", "E"))).isTrue();
	}

	@Test
	void residentialDetoxAloneIsNotInpatient() {
		CodeRule rule = CodeRule.parse("HI | HIT | RS | RL | (RES & !RD)");

		assertThat(rule.holds(Set.of("RES", "RD"))).isFalse();
		assertThat(rule.holds(Set.of("RES", "RD", "RL"))).isTrue();
		assertThat(rule.holds(Set.of("RES"))).isTrue();
	}

	@Test
	void blanksMakeNoDifference() {
		assertThat(CodeRule.parse("  A|(B&!C)  ")).isEqualTo(CodeRule.parse("A | ( B & ! C )"));
	}

	@Test
	void referenceStandsForTheOtherRuleAsAWhole() {
		CodeRule rule = CodeRule.parse("@service.detox & MDET");
		CodeRule resolved = rule.resolve(Map.of(FilterValue.parse("service=detox"), CodeRule.parse("DT | HID"))::get);

		assertThat(resolved.holds(Set.of("DT"))).isFalse();
		assertThat(resolved.holds(Set.of("DT", "MDET"))).isTrue();
		assertThat(resolved).hasToString("(DT | HID) & MDET");
	}

	@Test
	void valueOfAReferenceMayHoldDotsAndColons() {
		assertThat(CodeRule.parse("@level.asam3:0.5"))
			.isEqualTo(new CodeRule.Reference(new FilterValue("level", "asam3:0.5")));
	}

	@Test
	void unresolvedReferenceCannotBeAsked() {
		CodeRule rule = CodeRule.parse("@service.detox");

		assertThatIllegalStateException().isThrownBy(() -> rule.holds(Set.of("DT")))
			.withMessageContaining("@service.detox");
	}

	@Test
	void codesAreNamedAlsoUnderNot() {
		assertThat(CodeRule.parse("A | (B & !(C | A))").codes()).containsExactlyInAnyOrder("A", "B", "C");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A", "A | B & C", "(A | B) & C", "!(A & B) | !C", "@service.detox & !(A | B & C)" })
	void writtenFormReadsBackAsTheSameRule(String text) {
		CodeRule rule = CodeRule.parse(text);

		assertThat(rule).hasToString(text);
		assertThat(CodeRule.parse(rule.toString())).isEqualTo(rule);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "'';1", "A |;4", "A B;3", "(A | B;7", "A);2", "& A;1", "A & | B;5", "!;2",
			"();2", "A || B;4", "a;1", "@service;9", "@.detox;2", "@service.;10", "A, B;2" })
	void malformedRuleIsRefusedWithThePosition(String text, int position) {
		assertThatIllegalArgumentException().isThrownBy(() -> CodeRule.parse(text))
			.withMessageContaining("at position " + position + ",")
			.withMessageContaining("'" + text + "'");
	}

	@Test
	void endlessNestingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CodeRule.parse("(".repeat(100_000)))
			.withMessageContaining("100 levels");
	}

}
