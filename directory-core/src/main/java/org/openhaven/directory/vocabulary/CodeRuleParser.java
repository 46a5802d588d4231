package org.openhaven.directory.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import org.openhaven.directory.vocabulary.CodeRule.And;
import org.openhaven.directory.vocabulary.CodeRule.Code;
import org.openhaven.directory.vocabulary.CodeRule.Not;
import org.openhaven.directory.vocabulary.CodeRule.Or;
import org.openhaven.directory.vocabulary.CodeRule.Reference;

/** Reads a {@link CodeRule} by recursive descent, one method per level of binding. */
final class CodeRuleParser {

	private static final int DEEPEST_NESTING = 100;

	private final String text;

	private int position;

	private int nesting;

	CodeRuleParser(String text) {
		this.text = text;
	}

	CodeRule parse() {
		CodeRule rule = alternatives();
		if (next() != '\0') {
			throw problem("'|', '&' or the end");
		}
		return rule;
	}

	private CodeRule alternatives() {
		return chain('|', this::conjunction, Or::new);
	}

	private CodeRule conjunction() {
		return chain('&', this::operand, And::new);
	}

	private CodeRule chain(char operator, Supplier<CodeRule> part, Function<List<CodeRule>, CodeRule> join) {
		List<CodeRule> parts = new ArrayList<>();
		parts.add(part.get());
		while (accept(operator)) {
			parts.add(part.get());
		}
		return (parts.size() == 1) ? parts.getFirst() : join.apply(parts);
	}

	private CodeRule operand() {
		if (++this.nesting > DEEPEST_NESTING) {
			throw problem("at most " + DEEPEST_NESTING + " levels");
		}
		CodeRule operand = accept('!') ? new Not(operand()) : accept('(') ? parenthesized() : term();
		this.nesting--;
		return operand;
	}

	private CodeRule parenthesized() {
		CodeRule inner = alternatives();
		if (!accept(')')) {
			throw problem("')'");
		}
		return inner;
	}

	private CodeRule term() {
		if (accept('@')) {
			String filter = word("a filter", CodeRuleParser::isFilterCharacter);
			if (!accept('.')) {
				throw problem("'.'");
			}
			return new Reference(new FilterValue(filter, word("a value", CodeRuleParser::isValueCharacter)));
		}
		next();
		return new Code(word("a code, '@', '!' or '('", CodeRuleParser::isCodeCharacter));
	}

	private String word(String expected, IntPredicate belongs) {
		int start = this.position;
		while (this.position < this.text.length() && belongs.test(this.text.charAt(this.position))) {
			this.position++;
		}
		if (start == this.position) {
			throw problem(expected);
		}
		return this.text.substring(start, this.position);
	}

	private boolean accept(char wanted) {
		if (next() != wanted) {
			return false;
		}
		this.position++;
		return true;
	}

	/** Skips blanks; the character that comes next, or NUL at the end. */
	private char next() {
		while (this.position < this.text.length() && this.text.charAt(this.position) == ' ') {
			this.position++;
		}
		return (this.position < this.text.length()) ? this.text.charAt(this.position) : '\0';
	}

	private IllegalArgumentException problem(String expected) {
		String found = (this.position < this.text.length()) ? "'" + this.text.charAt(this.position) + "'" : "the end";
		return new IllegalArgumentException("Expected %s at position %d, found %s in the rule '%s'".formatted(expected,
				this.position + 1, found, this.text));
	}

	private static boolean isCodeCharacter(int character) {
		return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
	}

	private static boolean isFilterCharacter(int character) {
		return (character >= 'a' && character <= 'z') || character == '-';
	}

	private static boolean isValueCharacter(int character) {
		return isFilterCharacter(character) || (character >= '0' && character <= '9') || character == ':'
				|| character == '.';
	}

}
