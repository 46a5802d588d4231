/**
 * What Haven asks of the database it is given: a server it runs on, and a file that does
 * not grow without need. Must not know what is stored there.
 */
@NullMarked
package org.openhaven.api.database;

import org.jspecify.annotations.NullMarked;
