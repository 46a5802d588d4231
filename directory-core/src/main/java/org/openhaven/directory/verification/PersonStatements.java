package org.openhaven.directory.verification;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** What people say about facilities. */
public interface PersonStatements extends ListCrudRepository<PersonStatement, PersonStatement.Id> {

	/**
	 * All that people say about these facilities.
	 * @param facilities ids, at most a few hundred
	 * @return in no order
	 */
	@Query("select s from PersonStatement s where s.id.facilityId in :facilities")
	List<PersonStatement> findByFacilities(Collection<String> facilities);

}
