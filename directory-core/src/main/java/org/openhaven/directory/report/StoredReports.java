package org.openhaven.directory.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.report.ReportSubject.UnlistedPlace;
import org.openhaven.directory.report.ReportSubject.WrongListing;
import org.openhaven.directory.storage.InstantColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports as they lie in the database. A row is about a facility or names a place. */
@Component
class StoredReports {

	private static final String OPEN = """
			select id, facility_id, problem, place_name, place_town, note, language, times, reported_at
			from problem_report where state = 'open'
			""";

	private static final String COUNT_OPEN = "select count(*) from problem_report where state = 'open'";

	private static final String NEWEST_FIRST = " order by reported_at desc, id";

	private final JdbcClient database;

	StoredReports(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Lets reports about one facility come one after the other until the transaction
	 * ends.
	 * @return false if there is no such facility
	 */
	boolean lock(FacilityId facility) {
		return this.database.sql("select id from facility where id = ? for update")
			.param(facility.value())
			.query(String.class)
			.optional()
			.isPresent();
	}

	/** Newest first. Places are alike whatever the case of their letters. */
	List<ProblemReport> findOpenAlike(ReportSubject subject) {
		return switch (subject) {
			case WrongListing wrong -> this.database.sql(OPEN + " and facility_id = ? and problem = ?" + NEWEST_FIRST)
				.params(wrong.facility().value(), wrong.problem().value())
				.query(StoredReports::report)
				.list();
			case UnlistedPlace place -> this.database
				.sql(OPEN + " and facility_id is null and lower(place_name) = lower(?) and lower(place_town) = lower(?)"
						+ NEWEST_FIRST)
				.params(place.name(), place.town())
				.query(StoredReports::report)
				.list();
		};
	}

	List<ProblemReport> findOpen(int limit) {
		return this.database.sql(OPEN + " order by reported_at, id limit ?")
			.param(limit)
			.query(StoredReports::report)
			.list();
	}

	long countOpen() {
		return this.database.sql(COUNT_OPEN).query(Long.class).single();
	}

	long countOpenOfKind(ReportSubject subject) {
		String kind = switch (subject) {
			case WrongListing wrong -> " and facility_id is not null";
			case UnlistedPlace place -> " and facility_id is null";
		};
		return this.database.sql(COUNT_OPEN + kind).query(Long.class).single();
	}

	void countAgain(ProblemReport standing) {
		this.database.sql("update problem_report set times = times + 1 where id = ?").param(standing.id()).update();
	}

	/** What was told before goes; how often something was told stays. */
	void replace(ProblemReport standing, ProblemReport report) {
		this.database.sql("""
				update problem_report set note = :note, language = :language, reported_at = :at, times = times + 1
				where id = :id
				""")
			.param("note", report.text(), Types.VARCHAR)
			.param("language", report.language())
			.param("at", InstantColumn.of(report.reportedAt()))
			.param("id", standing.id())
			.update();
	}

	void add(ProblemReport report) {
		WrongListing wrong = (report.subject() instanceof WrongListing listing) ? listing : null;
		UnlistedPlace place = (report.subject() instanceof UnlistedPlace unlisted) ? unlisted : null;
		this.database.sql("""
				insert into problem_report
				(id, facility_id, problem, place_name, place_town, note, language, times, state, reported_at)
				values (:id, :facility, :problem, :name, :town, :note, :language, :times, 'open', :at)
				""")
			.param("id", report.id())
			.param("facility", (wrong != null) ? wrong.facility().value() : null, Types.VARCHAR)
			.param("problem", (wrong != null) ? wrong.problem().value() : null, Types.VARCHAR)
			.param("name", (place != null) ? place.name() : null, Types.VARCHAR)
			.param("town", (place != null) ? place.town() : null, Types.VARCHAR)
			.param("note", report.text(), Types.VARCHAR)
			.param("language", report.language())
			.param("times", report.times())
			.param("at", InstantColumn.of(report.reportedAt()))
			.update();
	}

	private static ProblemReport report(ResultSet row, int number) throws SQLException {
		return new ProblemReport(row.getString("id"), subject(row), row.getString("note"), row.getString("language"),
				row.getInt("times"), row.getObject("reported_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

	private static ReportSubject subject(ResultSet row) throws SQLException {
		String facility = row.getString("facility_id");
		if (facility == null) {
			return new UnlistedPlace(row.getString("place_name"), row.getString("place_town"));
		}
		return new WrongListing(new FacilityId(facility), ListingProblem.find(row.getString("problem")).orElseThrow());
	}

}
