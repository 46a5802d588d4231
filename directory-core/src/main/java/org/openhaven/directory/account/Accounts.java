package org.openhaven.directory.account;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All accounts. */
public interface Accounts extends ListCrudRepository<Account, String> {

	/**
	 * The account of an address.
	 * @param address lower-case, see {@link Email}
	 * @return empty if there is none
	 */
	@Query("select a from Account a where a.email = :address")
	Optional<Account> findByAddress(String address);

	/**
	 * The account of an address.
	 * @param email the address
	 * @return empty if there is none
	 */
	default Optional<Account> findAccount(Email email) {
		return findByAddress(email.address());
	}

}
