/**
 * What the public interface is, for programs and on a page for people: a document kept
 * beside the code, into which the filters of the vocabulary are written. A test holds it
 * against what is served.
 */
@NullMarked
package org.openhaven.api.openapi;

import org.jspecify.annotations.NullMarked;
