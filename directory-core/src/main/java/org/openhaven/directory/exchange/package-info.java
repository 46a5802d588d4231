/**
 * Listings come in and go out here: files and feeds are read as statements, matched to
 * listings and stored; listings are exported, backed up and restored. Reading a file is
 * the business of {@code exchange.read}. Must not know HTTP or search.
 */
@NullMarked
package org.openhaven.directory.exchange;

import org.jspecify.annotations.NullMarked;
