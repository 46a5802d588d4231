package org.openhaven.directory.verification;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All reports of places free. */
public interface AvailabilityReports extends ListCrudRepository<AvailabilityReport, AvailabilityReport.Id> {

	/**
	 * The latest report of each service of these facilities.
	 * @param facilities ids, at most a few hundred
	 * @return in the order of facility and service
	 */
	@Query("""
			select r from AvailabilityReport r where r.id.facilityId in :facilities and r.id.reportedAt =
			(select max(o.id.reportedAt) from AvailabilityReport o
			where o.id.facilityId = r.id.facilityId and o.id.service = r.id.service)
			order by r.id.facilityId, r.id.service
			""")
	List<AvailabilityReport> findStanding(Collection<String> facilities);

}
