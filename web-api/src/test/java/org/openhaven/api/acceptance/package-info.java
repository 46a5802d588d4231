/**
 * The running directory held against the real lists, counted here by separate, plain
 * lines that use nothing of the product.
 */
@NullMarked
package org.openhaven.api.acceptance;

import org.jspecify.annotations.NullMarked;
