/**
 * What the people who run a server say about it: its name, help lines, where the quick
 * exit leads, colours, start area. Settings only, known alike to pages, error pages and
 * the API.
 */
@NullMarked
package org.openhaven.directory.site;

import org.jspecify.annotations.NullMarked;
