/**
 * What a search sees of a listing, the same for every engine: the values that can be
 * filtered, per service and for the facility, the words of its text, its point, and the
 * row of JSON that a result shows. Front door: {@link FacilityDocument#of}. Knows the
 * listing and the vocabulary; must not know queries or engines.
 */
@NullMarked
package org.openhaven.search.document;

import org.jspecify.annotations.NullMarked;
