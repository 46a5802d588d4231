@NullMarked
package org.openhaven.directory.site;

import org.jspecify.annotations.NullMarked;
