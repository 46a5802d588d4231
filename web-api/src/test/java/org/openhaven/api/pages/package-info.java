/** The pages as people see them, in a real browser. */
@NullMarked
package org.openhaven.api.pages;

import org.jspecify.annotations.NullMarked;
