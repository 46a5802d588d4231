/**
 * Sweeps a feed page by page and imports what came. Politely: pauses between pages,
 * longer ones when the server asks for it, and never the same page twice after an
 * interruption. Pages wait in a folder until the sweep is complete; only a complete one
 * can tell that a place is missing. Front door:
 * {@link org.openhaven.directory.exchange.sync.FindTreatmentSync}. Knows no HTTP: pages
 * come from a {@link org.openhaven.directory.exchange.sync.PageSource}.
 */
@NullMarked
package org.openhaven.directory.exchange.sync;

import org.jspecify.annotations.NullMarked;
