/**
 * Parameters as HTTP brings them, in an address or a body, and answers as it takes them.
 * Front door: {@link org.openhaven.api.request.HttpParameters}.
 */
@NullMarked
package org.openhaven.api.request;

import org.jspecify.annotations.NullMarked;
