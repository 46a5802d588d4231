/**
 * What operators and moderators state about a facility, what they confirm as still right,
 * and the places free that they report. Stands above whatever a source says. Knows
 * facility, source and account; must not know how a listing is derived.
 */
@NullMarked
package org.openhaven.directory.verification;

import org.jspecify.annotations.NullMarked;
