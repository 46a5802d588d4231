/**
 * Suggestions while a person types: values of filters, whole searches, places, names of
 * listings. Front door: {@link org.openhaven.search.suggest.Suggestions}. Knows plain
 * words, the gazetteer and searches; must not know HTTP nor any engine.
 */
@NullMarked
package org.openhaven.search.suggest;

import org.jspecify.annotations.NullMarked;
