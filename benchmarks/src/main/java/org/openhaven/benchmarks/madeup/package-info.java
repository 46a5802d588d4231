/**
 * Made-up listings and searches, the same for the same seed: towns and ZIPs are real,
 * everything else is invented. The shape follows the data on which the figures of the
 * project were first measured: about 28 attribute values, 45 words of description and 1.2
 * KB of JSON per listing, places clustered like the people of the United States.
 */
@NullMarked
package org.openhaven.benchmarks.madeup;

import org.jspecify.annotations.NullMarked;
