/**
 * What an orchestrator asks: the index belongs to readiness, never to liveness, because a
 * restart does not build it faster.
 */
@NullMarked
package org.openhaven.api.health;

import org.jspecify.annotations.NullMarked;
