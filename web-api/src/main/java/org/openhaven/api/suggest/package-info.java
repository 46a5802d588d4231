/** Suggestions while a person types: places, kinds of care, names. */
@NullMarked
package org.openhaven.api.suggest;

import org.jspecify.annotations.NullMarked;
