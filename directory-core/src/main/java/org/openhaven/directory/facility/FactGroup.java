package org.openhaven.directory.facility;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Facts that are confirmed together and age alike. Half-lives: the trust clock of the
 * field notes (beds 1 day, phone 180 days, accreditation 365 days).
 */
public enum FactGroup {

	/** Names, address, telephone numbers, website, hours. */
	CONTACT("contact", Duration.ofDays(180)),
	/** Kinds of care, settings, medicines, groups, languages, accreditation. */
	SERVICES("services", Duration.ofDays(365)),
	/** Who pays. */
	PAYMENT("payment", Duration.ofDays(180)),
	/** Places free. */
	AVAILABILITY("availability", Duration.ofDays(1));

	private final String value;

	private final Duration halfLife;

	FactGroup(String value, Duration halfLife) {
		this.value = value;
		this.halfLife = halfLife;
	}

	/**
	 * The group of that name.
	 * @param value for example {@code contact}
	 * @return the group
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static FactGroup of(String value) {
		for (FactGroup group : values()) {
			if (group.value.equals(value)) {
				return group;
			}
		}
		throw new IllegalArgumentException(
				"A group of facts is one of contact, services, payment, availability, was '" + value + "'");
	}

	/**
	 * The group to which a filter's facts belong.
	 * @param filter for example {@code payment}
	 * @return the group
	 */
	public static FactGroup ofFilter(String filter) {
		return switch (filter) {
			case "payment", "insurer" -> PAYMENT;
			case "available" -> AVAILABILITY;
			default -> SERVICES;
		};
	}

	/**
	 * The name used in JSON.
	 * @return for example {@code contact}
	 */
	@JsonValue
	public String value() {
		return this.value;
	}

	/**
	 * After this time a fact of the group is worth half.
	 * @return the half-life
	 */
	public Duration halfLife() {
		return this.halfLife;
	}

}
