package org.openhaven.directory.proposal;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All proposals, open and decided. */
public interface Proposals extends ListCrudRepository<Proposal, String> {

	/**
	 * All proposals about these facilities.
	 * @param facilities ids, at most a few hundred
	 * @return oldest first
	 */
	@Query("select p from Proposal p where p.facilityId in :facilities order by p.proposedAt, p.id")
	List<Proposal> findByFacilities(Collection<String> facilities);

}
