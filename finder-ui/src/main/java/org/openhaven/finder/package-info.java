/**
 * Pages for people looking for care. Plugs itself in by auto-configuration, switched by
 * {@code haven.finder.enabled}. Everything it serves lies under {@code templates/finder}
 * and {@code static/finder}. Sets no cookie, keeps no session, loads nothing from another
 * host. Knows directory-core and search-index, never web-api.
 */
@NullMarked
package org.openhaven.finder;

import org.jspecify.annotations.NullMarked;
