/**
 * Who may call what: closed by default, with the public operations listed in one place
 * ({@link org.openhaven.api.security.PublicOperations}). The user interfaces bring filter
 * chains of their own; what no chain knows is refused by the last one.
 */
@NullMarked
package org.openhaven.api.security;

import org.jspecify.annotations.NullMarked;
