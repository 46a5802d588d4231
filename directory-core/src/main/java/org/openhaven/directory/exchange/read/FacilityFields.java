package org.openhaven.directory.exchange.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openhaven.directory.source.SourceStatement;
import org.openhaven.directory.source.StatedPhone;

/**
 * The part of a row that every format has: names, address, point, phones, website. Fields
 * are asked for by the names of SAMHSA's lists ({@code name1}, {@code street1}, ...); a
 * missing one is the empty text.
 */
final class FacilityFields {

	/** Fields that {@link #statement} asks for. */
	static final List<String> NAMES = List.of("name1", "name2", "street1", "street2", "city", "state", "zip", "zip4",
			"county", "country", "latitude", "longitude", "phone", "intake1", "intake2", "intake1a", "intake2a",
			"hotline1", "website", "email", "description", "type_facility");

	private static final int LONGEST_LINE = 250;

	private static final int LONGEST_DESCRIPTION = 10_000;

	private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(?:[.,][0-9]{0,30})?");

	private final Function<String, String> fields;

	private final Notices notices;

	private final String country;

	private final Set<StatedPhone> phones = new HashSet<>();

	FacilityFields(Function<String, String> fields, String defaultCountry, Notices notices) {
		this.fields = fields;
		this.notices = notices;
		this.country = country(defaultCountry);
	}

	/**
	 * A statement with all that these fields tell.
	 * @throws RejectedRowException if there is no name, or a state that does not exist
	 */
	SourceStatement.Builder statement() {
		SourceStatement.Builder builder = names().street1(line("street1"))
			.street2(line("street2"))
			.city(line("city"))
			.region(region())
			.postalCode(postalCode())
			.county(line("county"))
			.country(this.country)
			.website(WebAddress.website(field("website"), this.notices))
			.email(WebAddress.email(field("email"), this.notices))
			.description(description())
			.typeFacility(upper("type_facility"));
		point(builder);
		phone(builder, StatedPhone.Kind.MAIN, "phone");
		List.of("intake1", "intake2", "intake1a", "intake2a")
			.forEach((name) -> phone(builder, StatedPhone.Kind.INTAKE, name));
		phone(builder, StatedPhone.Kind.HOTLINE, "hotline1");
		return builder;
	}

	boolean isUs() {
		return "US".equals(this.country);
	}

	private String field(String name) {
		return this.fields.apply(name);
	}

	private SourceStatement.Builder names() {
		String first = line("name1");
		String second = line("name2");
		String name = saysSomething(first) ? first : second;
		if (name == null || !saysSomething(name)) {
			throw new RejectedRowException("has no name");
		}
		return SourceStatement.named(name).name2(saysSomething(first) && saysSomething(second) ? second : null);
	}

	private static boolean saysSomething(@Nullable String name) {
		return name != null && name.chars().anyMatch(Character::isLetterOrDigit);
	}

	private @Nullable String line(String name) {
		String given = field(name);
		String text = CleanText.clean(given);
		if (text.length() > LONGEST_LINE) {
			throw new RejectedRowException("has a " + name + " of " + text.length() + " characters, at most "
					+ LONGEST_LINE + " are accepted");
		}
		if (CleanText.lostCharacters(given)) {
			this.notices.add(name, given, "has lost characters and was read as '" + text + "'");
		}
		return text.isEmpty() ? null : text;
	}

	private @Nullable String upper(String name) {
		String text = line(name);
		return (text != null) ? text.toUpperCase(Locale.ROOT) : null;
	}

	private @Nullable String description() {
		String text = CleanText.clean(field("description"));
		if (text.length() > LONGEST_DESCRIPTION) {
			this.notices.add("description", text, "is longer than " + LONGEST_DESCRIPTION + " characters and was cut");
			return text.substring(0, LONGEST_DESCRIPTION);
		}
		return text.isEmpty() ? null : text;
	}

	private String country(String defaultCountry) {
		String stated = CleanText.clean(field("country")).toUpperCase(Locale.ROOT);
		return switch (stated) {
			case "" -> defaultCountry;
			case "USA", "U.S.", "U.S.A.", "UNITED STATES", "UNITED STATES OF AMERICA" -> "US";
			default -> {
				if (!stated.matches("[A-Z]{2}")) {
					throw new RejectedRowException(
							"has the country '" + excerpt(stated) + "', two letters of ISO 3166-1 are accepted");
				}
				yield stated;
			}
		};
	}

	private @Nullable String region() {
		String stated = line("state");
		if (stated == null || !isUs()) {
			return stated;
		}
		String code = UsStates.find(stated);
		if (code == null) {
			throw new RejectedRowException(
					"has the state '" + excerpt(stated) + "', which is no state or territory of the US");
		}
		return code;
	}

	private @Nullable String postalCode() {
		String stated = line("zip");
		if (stated == null || !isUs()) {
			return stated;
		}
		String zip = ZipCode.repaired(stated, CleanText.clean(field("zip4")));
		if (zip == null) {
			this.notices.add("zip", stated, "is no ZIP code and was left out");
		}
		return zip;
	}

	private void point(SourceStatement.Builder builder) {
		Double latitude = degrees("latitude");
		Double longitude = degrees("longitude");
		if (latitude == null || longitude == null) {
			return;
		}
		if (latitude == 0 && longitude == 0) {
			this.notices.add("latitude", "0,0", "is a placeholder and was left out");
			return;
		}
		builder.point(latitude, longitude);
	}

	private @Nullable Double degrees(String name) {
		String text = CleanText.clean(field(name));
		if (text.isEmpty()) {
			return null;
		}
		Double value = DEGREES.matcher(text).matches() ? Double.valueOf(text.replace(',', '.')) : null;
		if (value == null || Math.abs(value) > 180) {
			this.notices.add(name, text, "is no number of degrees and was left out");
			return null;
		}
		return value;
	}

	private void phone(SourceStatement.Builder builder, StatedPhone.Kind kind, String name) {
		for (String given : field(name).split(";")) {
			StatedPhone phone = PhoneText.read(kind, name, given, isUs(), this.notices);
			if (phone != null && this.phones.add(phone)) {
				builder.phone(phone);
			}
		}
	}

	private static String excerpt(String text) {
		return (text.length() <= 40) ? text : text.substring(0, 40) + "...";
	}

}
