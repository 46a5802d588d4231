/** Which language an answer speaks, for the API and the pages alike. */
@NullMarked
package org.openhaven.api.language;

import org.jspecify.annotations.NullMarked;
