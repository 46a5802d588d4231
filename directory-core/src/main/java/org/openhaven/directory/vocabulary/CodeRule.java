package org.openhaven.directory.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Boolean expression over the service codes of one source record, as the columns
 * {@code rule}, {@code weak_rule} and {@code accepts_rule} of vocabulary.csv write it:
 * {@code A | B}, {@code A & B}, {@code !A}, parentheses, and {@code @filter.value} for
 * the rule of another row. {@code !} binds closest, then {@code &}, then {@code |}. The
 * string form is the expression again, with no more parentheses than it needs.
 */
public sealed interface CodeRule {

	/**
	 * Says whether the expression is true for these codes.
	 * @param codes the codes of a record, in upper case; a hash set, as every code of the
	 * rule is looked up in it
	 * @return whether the rule holds
	 * @throws IllegalStateException if the rule still holds a {@link Reference}; the
	 * rules of a {@link Vocabulary} hold none
	 */
	boolean holds(Set<String> codes);

	/**
	 * Replaces every reference by the rule that it stands for.
	 * @param rules gives the resolved rule of a filter value
	 * @return a rule without references
	 */
	CodeRule resolve(Function<FilterValue, CodeRule> rules);

	/**
	 * Names every code that can make a difference to the rule.
	 * @return the codes, those under a {@code !} included
	 */
	Set<String> codes();

	/**
	 * Reads an expression.
	 * @param text for example {@code HI | (RES & !RD) | @service.detox}
	 * @return the rule, its references still to be resolved
	 * @throws IllegalArgumentException if the expression is malformed; the message names
	 * the position, the first character being 1
	 */
	static CodeRule parse(String text) {
		return new CodeRuleParser(text).parse();
	}

	/**
	 * True when the record has the code.
	 *
	 * @param code a service code, upper-case letters and digits
	 */
	record Code(String code) implements CodeRule {

		@Override
		public boolean holds(Set<String> codes) {
			return codes.contains(this.code);
		}

		@Override
		public CodeRule resolve(Function<FilterValue, CodeRule> rules) {
			return this;
		}

		@Override
		public Set<String> codes() {
			return Set.of(this.code);
		}

		@Override
		public String toString() {
			return this.code;
		}

	}

	/**
	 * True when every part is.
	 *
	 * @param parts two or more rules
	 */
	record And(List<CodeRule> parts) implements CodeRule {

		public And {
			parts = List.copyOf(parts);
		}

		@Override
		public boolean holds(Set<String> codes) {
			for (CodeRule part : this.parts) {
				if (!part.holds(codes)) {
					return false;
				}
			}
			return true;
		}

		@Override
		public CodeRule resolve(Function<FilterValue, CodeRule> rules) {
			return new And(resolveAll(this.parts, rules));
		}

		@Override
		public Set<String> codes() {
			return codesOf(this.parts);
		}

		@Override
		public String toString() {
			return this.parts.stream()
				.map((part) -> (part instanceof Or) ? "(" + part + ")" : part.toString())
				.collect(Collectors.joining(" & "));
		}

	}

	/**
	 * True when at least one part is.
	 *
	 * @param parts two or more rules
	 */
	record Or(List<CodeRule> parts) implements CodeRule {

		public Or {
			parts = List.copyOf(parts);
		}

		@Override
		public boolean holds(Set<String> codes) {
			for (CodeRule part : this.parts) {
				if (part.holds(codes)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public CodeRule resolve(Function<FilterValue, CodeRule> rules) {
			return new Or(resolveAll(this.parts, rules));
		}

		@Override
		public Set<String> codes() {
			return codesOf(this.parts);
		}

		@Override
		public String toString() {
			return this.parts.stream().map(CodeRule::toString).collect(Collectors.joining(" | "));
		}

	}

	/**
	 * True when the negated rule is not.
	 *
	 * @param negated the rule after the exclamation mark
	 */
	record Not(CodeRule negated) implements CodeRule {

		@Override
		public boolean holds(Set<String> codes) {
			return !this.negated.holds(codes);
		}

		@Override
		public CodeRule resolve(Function<FilterValue, CodeRule> rules) {
			return new Not(this.negated.resolve(rules));
		}

		@Override
		public Set<String> codes() {
			return this.negated.codes();
		}

		@Override
		public String toString() {
			boolean compound = this.negated instanceof And || this.negated instanceof Or;
			return compound ? "!(" + this.negated + ")" : "!" + this.negated;
		}

	}

	/**
	 * Stands for the rule of another filter value until it is resolved.
	 *
	 * @param key the other row of the vocabulary
	 */
	record Reference(FilterValue key) implements CodeRule {

		@Override
		public boolean holds(Set<String> codes) {
			throw new IllegalStateException("The reference " + this + " has not been resolved");
		}

		@Override
		public CodeRule resolve(Function<FilterValue, CodeRule> rules) {
			return rules.apply(this.key);
		}

		@Override
		public Set<String> codes() {
			return Set.of();
		}

		@Override
		public String toString() {
			return "@" + this.key.filter() + "." + this.key.value();
		}

	}

	private static List<CodeRule> resolveAll(List<CodeRule> parts, Function<FilterValue, CodeRule> rules) {
		return parts.stream().map((part) -> part.resolve(rules)).toList();
	}

	private static Set<String> codesOf(List<CodeRule> parts) {
		return parts.stream().flatMap((part) -> part.codes().stream()).collect(Collectors.toUnmodifiableSet());
	}

}
