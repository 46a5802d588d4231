/**
 * What tests of every module lean on: a real MySQL server
 * ({@link org.openhaven.directory.testing.RealMySql}), a fresh database of either kind
 * ({@link org.openhaven.directory.testing.TestDatabase}), the papers and lists beside the
 * project ({@link org.openhaven.directory.testing.Shared}), and skipping that nobody can
 * overlook ({@link org.openhaven.directory.testing.LoudSkips}). Travels in
 * directory-core's test jar; knows nothing of the product.
 */
@NullMarked
package org.openhaven.directory.testing;

import org.jspecify.annotations.NullMarked;
