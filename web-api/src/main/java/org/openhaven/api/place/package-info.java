/** Places as answers tell them; the place engine alone under {@code /api/v1/places}. */
@NullMarked
package org.openhaven.api.place;

import org.jspecify.annotations.NullMarked;
