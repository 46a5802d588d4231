/**
 * "My list": places that a person keeps, side by side. The list is the address of the
 * page, nothing else; whoever wants it kept lets the script keep it on the device.
 */
@NullMarked
package org.openhaven.finder.shortlist;

import org.jspecify.annotations.NullMarked;
