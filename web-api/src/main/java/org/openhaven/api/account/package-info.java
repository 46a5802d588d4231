/**
 * Accounts of operators, moderators and admins, as far as the command line makes them.
 */
@NullMarked
package org.openhaven.api.account;

import org.jspecify.annotations.NullMarked;
