/**
 * Parameters as they were sent, read strictly: what is unknown, repeated without need or
 * not text is refused by name. Front door:
 * {@link org.openhaven.api.request.RequestParameters}.
 */
@NullMarked
package org.openhaven.api.request;

import org.jspecify.annotations.NullMarked;
