/**
 * Organizations under which listings stand. An import gives each new listing a
 * provisional one of its own; only a moderator joins listings to a shared one. Front
 * door: {@link org.openhaven.directory.organization.Organizations}.
 */
@NullMarked
package org.openhaven.directory.organization;

import org.jspecify.annotations.NullMarked;
