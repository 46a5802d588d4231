/**
 * Errors as the outside sees them: RFC 9457 problem details on every path, from whatever
 * layer they come. Front doors: {@link org.openhaven.api.problem.Problem}, thrown as
 * {@link org.openhaven.api.problem.ProblemException}. Nothing here shows or logs a
 * message of an exception, because it may hold what a person searched for.
 */
@NullMarked
package org.openhaven.api.problem;

import org.jspecify.annotations.NullMarked;
