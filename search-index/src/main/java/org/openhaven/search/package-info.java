/**
 * How a person finds a facility. Knows directory-core; must not know HTTP.
 */
@NullMarked
package org.openhaven.search;

import org.jspecify.annotations.NullMarked;
