/**
 * One kind of care in one town, for people who come from a search engine: only where at
 * least three current listings are. Front door for lists of such pages:
 * {@link org.openhaven.finder.treatment.TreatmentPages}.
 */
@NullMarked
package org.openhaven.finder.treatment;

import org.jspecify.annotations.NullMarked;
