@NullMarked
package org.openhaven.finder.card;

import org.jspecify.annotations.NullMarked;
