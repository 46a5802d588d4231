/**
 * Where settings come from before any bean exists: the data folder, and which database an
 * address means. Must not know beans.
 */
@NullMarked
package org.openhaven.api.settings;

import org.jspecify.annotations.NullMarked;
