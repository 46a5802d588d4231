package org.openhaven.directory.verification;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.Availability;
import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.storage.InstantColumn;

/**
 * Places free in one service, as a person reported them; of several the latest stands.
 */
@Entity
@Table(name = "availability_report")
public class AvailabilityReport {

	@EmbeddedId
	private Id id;

	private @Nullable Integer capacity;

	private int free;

	private @Nullable Integer waitDays;

	private @Nullable String note;

	private String accountId;

	private Instant receivedAt;

	@SuppressWarnings("NullAway.Init")
	protected AvailabilityReport() {
	}

	/**
	 * A new report.
	 * @param facility which facility
	 * @param reported what was reported
	 * @param account id of who reported it
	 * @param at now
	 */
	public AvailabilityReport(FacilityId facility, Availability reported, String account, Instant at) {
		this.id = new Id(facility.value(), reported.service(), InstantColumn.truncated(reported.reportedAt()));
		this.capacity = reported.capacity();
		this.free = reported.free();
		this.waitDays = reported.waitDays();
		this.note = reported.note();
		this.accountId = account;
		this.receivedAt = InstantColumn.truncated(at);
	}

	/**
	 * Identifies the report.
	 * @return facility, service and time
	 */
	public Id id() {
		return this.id;
	}

	/**
	 * Who reported it.
	 * @return id of the account
	 */
	public String account() {
		return this.accountId;
	}

	/**
	 * When Haven was told.
	 * @return to the microsecond
	 */
	public Instant receivedAt() {
		return this.receivedAt;
	}

	/**
	 * What was reported.
	 * @return places free
	 */
	public Availability availability() {
		return new Availability(this.id.service(), this.capacity, this.free, this.waitDays, this.note,
				this.id.reportedAt());
	}

	/**
	 * Identifies a report.
	 *
	 * @param facilityId which facility
	 * @param service which of its services
	 * @param reportedAt when it was true
	 */
	@Embeddable
	public record Id(String facilityId, String service, Instant reportedAt) {
	}

}
