package org.openhaven.directory.vocabulary;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of the vocabulary: a value that can be searched, and what proves it. Source:
 * vocabulary.csv, whose columns these are.
 *
 * @param key the filter and its value; stable, never renamed
 * @param labelEn what a page shows in English
 * @param labelEs what a page shows in Spanish
 * @param rule true for the codes of a record whose source states the value; absent when
 * only operators, licences or a later source can state it
 * @param weakRule true for general or indirect evidence: it matches too, ranked below a
 * code of its own; absent when there is none
 * @param acceptsRule for medicines, true when the place accepts it prescribed elsewhere;
 * absent for everything else
 * @param implies the wider values that this one states directly, without those that
 * follow from them in turn ({@link Vocabulary#impliedBy})
 * @param note exceptions, and what is weak; empty when there is nothing to say
 */
public record VocabularyEntry(FilterValue key, String labelEn, String labelEs, @Nullable CodeRule rule,
		@Nullable CodeRule weakRule, @Nullable CodeRule acceptsRule, Set<FilterValue> implies, String note) {

	/**
	 * Keeps the order of the file, the same in every process: an index is marked by it.
	 */
	public VocabularyEntry {
		implies = Collections.unmodifiableSet(new LinkedHashSet<>(implies));
	}

	/**
	 * The words that a page shows for this value.
	 * @param locale Spanish in any country gives Spanish, everything else English
	 * @return the label, never empty
	 */
	public String label(Locale locale) {
		return "es".equals(locale.getLanguage()) ? this.labelEs : this.labelEn;
	}

	/**
	 * Whether the source states the value by a code of its own.
	 * @param codes the codes of a record, in upper case
	 * @return false also when the entry has no rule
	 */
	public boolean isStatedBy(Set<String> codes) {
		return this.rule != null && this.rule.holds(codes);
	}

	/**
	 * Whether the codes give general or indirect evidence for the value.
	 * @param codes the codes of a record, in upper case
	 * @return false also when the entry has no weak rule
	 */
	public boolean isHintedBy(Set<String> codes) {
		return this.weakRule != null && this.weakRule.holds(codes);
	}

	/**
	 * Whether the codes say that the medicine is accepted when prescribed elsewhere.
	 * @param codes the codes of a record, in upper case
	 * @return false also when the entry has no such rule
	 */
	public boolean isAcceptedBy(Set<String> codes) {
		return this.acceptsRule != null && this.acceptsRule.holds(codes);
	}

}
