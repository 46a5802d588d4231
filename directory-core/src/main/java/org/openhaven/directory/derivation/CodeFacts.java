package org.openhaven.directory.derivation;

import java.util.SortedSet;

import org.openhaven.directory.vocabulary.FilterValue;

/**
 * What one statement means in the words of the vocabulary. Implied values are in it.
 *
 * @param stated values with evidence of their own
 * @param weak values with general or indirect evidence only
 * @param policies how it stands to medicines, as filter values whose filter is the access
 * and whose value is the medicine, for example {@code prescribes=methadone}
 * @param detoxSubstances substances one can be withdrawn from here, filter
 * {@code substance}
 * @param disputed codes that contradict each other, empty if none do
 */
record CodeFacts(SortedSet<FilterValue> stated, SortedSet<FilterValue> weak, SortedSet<FilterValue> policies,
		SortedSet<FilterValue> detoxSubstances, SortedSet<String> disputed) {
}
