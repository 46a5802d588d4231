/**
 * Proposed changes to listings and their review. An import proposes only where a source
 * differs from what a person states; everything else that it brings applies directly.
 * Front door: {@link org.openhaven.directory.proposal.Proposals}. Knows facility; must
 * not know the derivation.
 */
@NullMarked
package org.openhaven.directory.proposal;

import org.jspecify.annotations.NullMarked;
