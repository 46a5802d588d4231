package org.openhaven.search.query;

/**
 * True differences between engines; a test that needs one asks here.
 *
 * @param isOracle whether the engine is the one that the others are held against
 */
public record EngineFeatures(boolean isOracle) {
}
