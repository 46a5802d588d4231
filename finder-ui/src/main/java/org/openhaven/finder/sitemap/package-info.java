/**
 * What search engines may list: the pages that never change, listings that stand, and
 * towns with enough of them. Written while it is read, so that its size does not matter.
 */
@NullMarked
package org.openhaven.finder.sitemap;

import org.jspecify.annotations.NullMarked;
