@NullMarked
package org.openhaven.finder.words;

import org.jspecify.annotations.NullMarked;
