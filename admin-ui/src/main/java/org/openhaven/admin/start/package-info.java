/** The door for operators and moderators. */
@NullMarked
package org.openhaven.admin.start;

import org.jspecify.annotations.NullMarked;
