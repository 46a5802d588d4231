/**
 * The page of one facility: what it does, for whom, what it costs, when to come, how each
 * of these is known, and whom to call. {@code SheetWriter} makes the page of a listing;
 * each group of facts has a writer of its own. Asks the core for the listing and search
 * for what lies around it; says so where a fact is known for the whole place only.
 */
@NullMarked
package org.openhaven.finder.facility;

import org.jspecify.annotations.NullMarked;
