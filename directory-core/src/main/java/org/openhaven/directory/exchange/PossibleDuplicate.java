package org.openhaven.directory.exchange;

import org.openhaven.directory.exchange.read.ReadRow;

/**
 * A new row that looks like another place and was not put to it.
 *
 * @param row the new row
 * @param other id and name of the facility it looks like
 * @param reasons in what they are alike
 */
record PossibleDuplicate(ReadRow.Row row, String other, String reasons) {
}
