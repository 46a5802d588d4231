/**
 * The settings of the ranking, {@code haven.ranking.*}; the weights and the formula are
 * {@link org.openhaven.search.query.Ranking}, which knows no settings.
 */
@NullMarked
package org.openhaven.search.ranking;

import org.jspecify.annotations.NullMarked;
