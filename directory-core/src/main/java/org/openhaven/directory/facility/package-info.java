/**
 * What a facility is: the listing that Haven publishes about it, and the values it is
 * made of. Knows the vocabulary; must not know how a listing came about or who reads it.
 */
@NullMarked
package org.openhaven.directory.facility;

import org.jspecify.annotations.NullMarked;
