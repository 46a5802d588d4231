/**
 * Suggestions for the box, while a person types. Asked by form, so that nothing stands in
 * an address.
 */
@NullMarked
package org.openhaven.finder.suggest;

import org.jspecify.annotations.NullMarked;
