/**
 * People with an account: operators, who answer for listings, moderators and admins.
 * Front door: {@link org.openhaven.directory.account.Accounts}. Knows nothing of
 * listings.
 */
@NullMarked
package org.openhaven.directory.account;

import org.jspecify.annotations.NullMarked;
