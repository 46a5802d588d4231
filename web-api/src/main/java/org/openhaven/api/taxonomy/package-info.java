/** The filters and their values, as {@code GET /api/v1/taxonomy} tells them. */
@NullMarked
package org.openhaven.api.taxonomy;

import org.jspecify.annotations.NullMarked;
