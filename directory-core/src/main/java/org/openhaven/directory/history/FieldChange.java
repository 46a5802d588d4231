package org.openhaven.directory.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a listing that changed.
 *
 * @param field its path in the listing, for example {@code address.city}, or
 * {@code payment} for the values of a filter
 * @param before what it was, null if it was not there
 * @param after what it is, null if it is gone
 */
public record FieldChange(String field, @Nullable JsonNode before, @Nullable JsonNode after) {
}
