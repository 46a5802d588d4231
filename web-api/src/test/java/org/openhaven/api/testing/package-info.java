/**
 * What the tests of the outside share: a server without a database, Haven as processes of
 * its own, and raw requests.
 */
@NullMarked
package org.openhaven.api.testing;

import org.jspecify.annotations.NullMarked;
