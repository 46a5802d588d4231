/**
 * A plan over several steps of care around one place: which facilities, one after the
 * other, hand a person over best. Front door:
 * {@link org.openhaven.search.pathway.Pathways}. Asks any engine with ordinary queries,
 * takes a bounded number of candidates per step and finds the best chain exactly. Knows
 * queries and rows; must not know any engine.
 */
@NullMarked
package org.openhaven.search.pathway;

import org.jspecify.annotations.NullMarked;
