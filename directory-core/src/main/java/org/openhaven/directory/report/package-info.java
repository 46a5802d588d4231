/**
 * What people tell is wrong in a listing, and which places they miss: tickets for
 * moderators. Nothing is kept about who tells; what they write is shown to moderators
 * only and forgotten after a while. Front door:
 * {@link org.openhaven.directory.report.ProblemReports}. Knows facility; must not know
 * accounts, searches or pages.
 */
@NullMarked
package org.openhaven.directory.report;

import org.jspecify.annotations.NullMarked;
