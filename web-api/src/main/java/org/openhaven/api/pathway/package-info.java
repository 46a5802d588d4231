/**
 * Pathways over HTTP: a place and needs become a plan over steps of care. Reads requests
 * as search does; the planning itself is {@link org.openhaven.search.pathway.Pathways}.
 */
@NullMarked
package org.openhaven.api.pathway;

import org.jspecify.annotations.NullMarked;
