package org.openhaven.directory.exchange;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;

/** All imports, done and interrupted. */
interface ImportRuns extends ListCrudRepository<ImportRun, Long>, ListPagingAndSortingRepository<ImportRun, Long> {

	@Query("select r from ImportRun r where r.source = :source and r.state = 'running' order by r.id")
	List<ImportRun> findUnfinished(String source);

	/** Runs whose silence counts: those that have marked what they lack. */
	@Query("select r from ImportRun r where r.source = :source and r.marksMissing = true order by r.edition, r.id")
	List<ImportRun> findMarking(String source);

	@Query("select r from ImportRun r where r.source = :source and r.edition = :edition order by r.id")
	List<ImportRun> findRuns(String source, LocalDate edition);

}
