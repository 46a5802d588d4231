/**
 * Takes plain words apart: "suboxone near cape cod that takes medicaid" is a medicine, a
 * place and a way of paying. Works by rules and dictionaries that are data beside these
 * classes ({@code dictionary.tsv}, {@code cues.tsv}, {@code dangers.tsv},
 * {@code ordinary-words.txt}), in English and Spanish, mixed as people mix them, always
 * with the same result for the same words. How words are to be read: the section of that
 * name in reference/vocabulary.md.
 * <p>
 * Front door: {@link org.openhaven.search.understanding.PlainWords}. A sentence is cut
 * into segments, longest match first; then what stands beside what decides what is meant:
 * negation, alternatives, "allows", detox and its setting, who needs the care. The index
 * is known only by two ports, {@link org.openhaven.search.understanding.Lexicon} and
 * {@link org.openhaven.search.understanding.Names}. Must not know engines or HTTP, and
 * keeps nothing of what was typed.
 */
@NullMarked
package org.openhaven.search.understanding;

import org.jspecify.annotations.NullMarked;
