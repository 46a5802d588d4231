package org.openhaven.directory.facility;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A licence, certification or accreditation with its papers.
 *
 * @param name a value of the filter {@code accreditation}, or the issuer's own name for
 * it
 * @param number the licence's number, null if not told
 * @param expires last day it holds, null if not told
 */
public record License(String name, @Nullable String number, @Nullable LocalDate expires) {
}
