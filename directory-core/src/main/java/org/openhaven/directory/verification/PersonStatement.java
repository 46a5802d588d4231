package org.openhaven.directory.verification;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.openhaven.directory.facility.FacilityId;
import org.openhaven.directory.facility.FactGroup;
import org.openhaven.directory.facility.Origin;
import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.storage.InstantColumn;
import org.openhaven.directory.storage.JsonColumn;

/**
 * What people say about one group of facts of a facility: the standing statement, or the
 * latest confirmation that the group is still right. A later one takes its place; the
 * history keeps the earlier.
 */
@Entity
@Table(name = "statement")
public class PersonStatement {

	private static final String STATES = "states";

	private static final String CONFIRMS = "confirms";

	@EmbeddedId
	private Id id;

	@Column(name = "payload")
	private @Nullable String payload;

	private String accountId;

	private String role;

	private String method;

	private Instant statedAt;

	@Version
	private @Nullable Long lockVersion;

	@SuppressWarnings("NullAway.Init")
	protected PersonStatement() {
	}

	private PersonStatement(Id id, @Nullable SourceStatement said, Origin.Confirmed origin) {
		this.id = id;
		this.payload = (said != null) ? JsonColumn.write(said) : null;
		this.accountId = origin.account();
		this.role = origin.role();
		this.method = origin.method();
		this.statedAt = InstantColumn.truncated(origin.at());
	}

	/**
	 * A statement about a group of facts.
	 * @param facility which facility
	 * @param group which facts
	 * @param said what is said; holds nothing of other groups
	 * @param origin who, when and how
	 * @return a new statement
	 */
	public static PersonStatement states(FacilityId facility, FactGroup group, SourceStatement said,
			Origin.Confirmed origin) {
		return new PersonStatement(new Id(facility.value(), group.value(), STATES), said, origin);
	}

	/**
	 * A confirmation that what the listing says is right.
	 * @param facility which facility
	 * @param group which facts
	 * @param origin who, when and how
	 * @return a new confirmation
	 */
	public static PersonStatement confirms(FacilityId facility, FactGroup group, Origin.Confirmed origin) {
		return new PersonStatement(new Id(facility.value(), group.value(), CONFIRMS), null, origin);
	}

	/**
	 * The same about another facility: the two have proved to be one.
	 * @param facility the one that stands
	 * @return a copy
	 */
	public PersonStatement about(FacilityId facility) {
		return new PersonStatement(new Id(facility.value(), this.id.factGroup(), this.id.kind()),
				statement().orElse(null), origin());
	}

	/**
	 * Takes the place of what was said before.
	 * @param later what is said now, about the same group
	 */
	public void restate(PersonStatement later) {
		this.payload = later.payload;
		this.accountId = later.accountId;
		this.role = later.role;
		this.method = later.method;
		this.statedAt = later.statedAt;
	}

	/**
	 * Identifies the statement.
	 * @return facility, group and kind
	 */
	public Id id() {
		return this.id;
	}

	/**
	 * Which facts it is about.
	 * @return the group
	 */
	public FactGroup group() {
		return FactGroup.of(this.id.factGroup());
	}

	/**
	 * Who said so, when and how.
	 * @return the origin
	 */
	public Origin.Confirmed origin() {
		return new Origin.Confirmed(this.accountId, this.role, this.statedAt, this.method);
	}

	/**
	 * What is said.
	 * @return empty for a confirmation
	 */
	public Optional<SourceStatement> statement() {
		return Optional.ofNullable(this.payload).map((json) -> JsonColumn.read(json, SourceStatement.class));
	}

	/**
	 * Identifies what people say.
	 *
	 * @param facilityId which facility
	 * @param factGroup which facts, see {@link FactGroup#value()}
	 * @param kind {@code states} or {@code confirms}
	 */
	@Embeddable
	public record Id(String facilityId, String factGroup, String kind) {
	}

}
