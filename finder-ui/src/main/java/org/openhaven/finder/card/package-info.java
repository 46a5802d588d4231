/**
 * A facility as lists show it: marks and words made of its row, its hit and, while the
 * database is there, its listing. Front door: {@link org.openhaven.finder.card.Cards}.
 */
@NullMarked
package org.openhaven.finder.card;

import org.jspecify.annotations.NullMarked;
