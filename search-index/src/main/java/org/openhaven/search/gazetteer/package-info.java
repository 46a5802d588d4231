/**
 * Where on the map a person means: ZIPs, cities, counties and states of the United States
 * and its territories, from one data file shipped with Haven ({@code places-us.tsv.gz},
 * made by {@code tools/build-gazetteer}; credits in NOTICE), and regions, nicknames and
 * parts of cities from lists kept by hand beside it, whose heads tell their sources.
 * Answers from memory and asks nobody.
 * <p>
 * Front doors: {@link org.openhaven.search.gazetteer.Gazetteer} for a person's words
 * ({@code resolve} for words that name a place, {@code mentions} for a text that may),
 * {@link org.openhaven.search.gazetteer.GazetteerAddressLocator} for the addresses of
 * listings, {@link org.openhaven.search.gazetteer.PlaceNames} to compare names of towns.
 * Of the query it knows only the areas that a place means. Must not know facilities'
 * listings, engines or HTTP.
 */
@NullMarked
package org.openhaven.search.gazetteer;

import org.jspecify.annotations.NullMarked;
