/**
 * What all pages share: the frame around them, their language, their headers. English
 * pages have no prefix, Spanish ones stand under {@code /es}.
 */
@NullMarked
package org.openhaven.finder.page;

import org.jspecify.annotations.NullMarked;
