/**
 * What the people who run this server say about it: its name, help lines, and where the
 * quick exit leads. Knows settings only.
 */
@NullMarked
package org.openhaven.finder.site;

import org.jspecify.annotations.NullMarked;
