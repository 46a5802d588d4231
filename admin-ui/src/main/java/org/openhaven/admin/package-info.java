/**
 * Pages for operators and moderators. Plugs itself in by auto-configuration, switched by
 * {@code haven.admin.enabled}. Everything it serves lies under {@code templates/admin}
 * and {@code static/admin}. Closed by default: a page that nobody opens in
 * {@link org.openhaven.admin.AdminAutoConfiguration} is refused. Knows directory-core and
 * search-index, never web-api.
 */
@NullMarked
package org.openhaven.admin;

import org.jspecify.annotations.NullMarked;
