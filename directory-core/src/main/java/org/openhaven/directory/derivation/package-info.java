/**
 * Makes a listing out of what sources and people state: one pure function,
 * {@link org.openhaven.directory.derivation.Derivation}, with one order of strength and
 * the rules of the vocabulary. A better rule is applied by deriving again.
 *
 * <p>
 * Evidence of equal strength forms a <em>tier</em>; tiers are walked from the strongest
 * down. A single-valued fact is taken from the first tier that states it. A filter with
 * several values collects them tier by tier until one has <em>answered</em> it: a person,
 * or a source whose checklist covers the filter and states something for it. So a newer
 * partial list adds and never takes away, and an older full list adds only what is
 * unknown. Knows facility, source and vocabulary; must not know the database.
 */
@NullMarked
package org.openhaven.directory.derivation;

import org.jspecify.annotations.NullMarked;
